package dev.kontor.start;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.support.Wallets;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A call that moves money, as its client remembers it: with its key, and what was answered. */
final class Order {
  private static final String IN_USE = "/problems/idempotency-key-in-use";
  private static final Set<String> REFUSALS =
      Set.of("/problems/balance-insufficient", "/problems/balance-limit-exceeded");

  private final Kind kind;
  private final UUID organisationId;
  private final String key = Wallets.newKey();
  private final BigDecimal amount;
  private final @Nullable Order reversed;
  private State state = State.UNANSWERED;
  private JsonNode answer;

  private Order(Kind kind, UUID organisationId, BigDecimal amount, @Nullable Order reversed) {
    this.kind = kind;
    this.organisationId = organisationId;
    this.amount = amount;
    this.reversed = reversed;
  }

  private enum Kind {
    TOP_UP(500, 3000),
    CHARGE(1, 3000),
    WITHDRAWAL(1, 500),
    /** Of a charge that was acknowledged. */
    REVERSAL(0, 0);

    private final int least;
    private final int most;

    Kind(int least, int most) {
      this.least = least;
      this.most = most;
    }
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

  /** A little more comes than goes. */
  static Order any(List<UUID> organisations) {
    var random = ThreadLocalRandom.current();
    var draw = random.nextInt(8);
    var kind = draw < 4 ? Kind.TOP_UP : draw < 7 ? Kind.CHARGE : Kind.WITHDRAWAL;
    return new Order(
        kind,
        organisations.get(random.nextInt(organisations.size())),
        BigDecimal.valueOf(random.nextInt(kind.least, kind.most), 2),
        null);
  }

  /** After a charge mostly what takes it back, with a credit note; otherwise anything. */
  static Order after(Order last, List<UUID> organisations) {
    var isCharged = last.isCharge() && last.state == State.ACKNOWLEDGED;
    return isCharged && ThreadLocalRandom.current().nextInt(3) > 0
        ? new Order(Kind.REVERSAL, last.organisationId, last.amount, last)
        : any(organisations);
  }

  State send(Teller teller) throws IOException {
    var reply = teller.send(this);
    var body = Teller.parse(reply.body());
    var problem = body.path("type").asText();
    if (reply.statusCode() == 201) {
      answer = body;
      state = State.ACKNOWLEDGED;
      assertThat(body.at("/amount/amount").asText()).isEqualTo(isCharge() ? "-" + amount : shown());
    } else if (reply.statusCode() == 409 && REFUSALS.contains(problem)) {
      state = State.REFUSED;
    } else if (reply.statusCode() == 409 && problem.equals(IN_USE)) {
      state = State.IN_USE;
    } else {
      assertThat(reply.statusCode()).as(reply.body()).isGreaterThanOrEqualTo(500);
    }
    return state;
  }

  State state() {
    return state;
  }

  UUID organisationId() {
    return organisationId;
  }

  String key() {
    return key;
  }

  boolean isOperators() {
    return isCharge() || kind == Kind.REVERSAL;
  }

  private boolean isCharge() {
    return kind == Kind.CHARGE;
  }

  private String shown() {
    return amount.toPlainString();
  }

  String path() {
    return switch (kind) {
      case TOP_UP -> Wallets.path(organisationId) + "/top-ups";
      case CHARGE -> Wallets.staffPath(organisationId) + "/charges";
      case WITHDRAWAL -> Wallets.path(organisationId) + "/withdrawals";
      case REVERSAL -> Wallets.staffPath(organisationId) + "/reversals";
    };
  }

  Map<String, Object> body() {
    return switch (kind) {
      case TOP_UP -> Wallets.topUpOf(shown(), "sandbox:success");
      case CHARGE -> Map.of("amount", Wallets.chf(shown()), "reason", key);
      case WITHDRAWAL -> Wallets.withdrawalOf(shown());
      case REVERSAL ->
          Map.of("entryId", requireNonNull(reversed).answer.path("id").asText(), "reason", key);
    };
  }

  boolean isPaid() {
    return kind != Kind.TOP_UP || status().equals("succeeded");
  }

  private String status() {
    return answer.path("status").asText();
  }

  /** By how much it changed the balance. */
  BigDecimal change() {
    return kind == Kind.TOP_UP && isPaid() || kind == Kind.REVERSAL
        ? amount
        : isCharge() ? amount.negate() : BigDecimal.ZERO;
  }

  BigDecimal held() {
    return kind == Kind.WITHDRAWAL ? amount : BigDecimal.ZERO;
  }

  /** What must be found of it, if it was acknowledged: as {@link Books} writes it down. */
  Stream<String> traces() {
    var id = answer.path("id").asText();
    return switch (kind) {
      case TOP_UP -> {
        var asked = "top-up " + id + " " + amount + " " + status();
        var entry = "entry top_up " + answer.at("/payment/id").asText() + " " + amount;
        yield isPaid() ? Stream.of(asked, entry) : Stream.of(asked);
      }
      case CHARGE -> Stream.of("entry charge " + key + " " + id + " -" + amount);
      case WITHDRAWAL -> Stream.of("withdrawal " + id + " " + amount + " pending");
      case REVERSAL ->
          Stream.of("entry reversal " + answer.at("/reference/id").asText() + " " + amount);
    };
  }
}
