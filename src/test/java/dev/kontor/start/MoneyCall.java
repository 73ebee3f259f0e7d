package dev.kontor.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.support.Wallets;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** A call that moves money, as its client remembers it: with its key, and what was answered. */
abstract class MoneyCall {
  private static final String IN_USE = "/problems/idempotency-key-in-use";
  private static final Set<Integer> OF_REFUSALS = Set.of(409, 422);

  private final UUID organisationId;
  private final String key = Wallets.newKey();
  private State state = State.UNANSWERED;
  private JsonNode answer;

  MoneyCall(UUID organisationId) {
    this.organisationId = organisationId;
  }

  /** How far a call is, as its client knows. */
  enum State {
    /** Nobody knows what came of it. */
    UNANSWERED,
    /** Another call with the same key is said to be running. */
    IN_USE,
    ACKNOWLEDGED,
    REFUSED
  }

  final State send(Teller teller) throws IOException {
    var reply = teller.send(this);
    var body = Teller.parse(reply.body());
    var problem = body.path("type").asText();
    if (reply.statusCode() == 201) {
      requireAsAsked(body);
      answer = body;
      state = State.ACKNOWLEDGED;
    } else if (reply.statusCode() == 409 && problem.equals(IN_USE)) {
      state = State.IN_USE;
    } else if (OF_REFUSALS.contains(reply.statusCode())) {
      assertThat(problem).as(reply.body()).isIn(refusals());
      state = State.REFUSED;
    } else {
      assertThat(reply.statusCode()).as(reply.body()).isGreaterThanOrEqualTo(500);
    }
    return state;
  }

  /** An answer tells what was asked for. */
  abstract void requireAsAsked(JsonNode told);

  /** By which problems it may be refused. */
  abstract Set<String> refusals();

  abstract boolean isOperators();

  abstract String path();

  abstract Map<String, Object> body();

  /** By how much it changed the balance. */
  abstract BigDecimal change();

  /** How much of the balance it holds. */
  abstract BigDecimal held();

  /** What must be found of it, if it was acknowledged: as {@link Books} writes it down. */
  abstract Stream<String> traces();

  /** What came of it, for counting; empty where it isn't acknowledged. */
  final Stream<String> outcome() {
    return state == State.ACKNOWLEDGED ? Stream.of(kind() + " " + status()) : Stream.empty();
  }

  abstract String kind();

  /** As it was answered; empty for what has none. */
  final String status() {
    return answer.path("status").asText();
  }

  final JsonNode answer() {
    return answer;
  }

  final boolean isAcknowledged() {
    return state == State.ACKNOWLEDGED;
  }

  final State state() {
    return state;
  }

  final UUID organisationId() {
    return organisationId;
  }

  final String key() {
    return key;
  }
}
