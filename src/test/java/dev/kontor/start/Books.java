package dev.kontor.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.support.Wallets;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/** All that clients remember, held against what the service says. */
final class Books {
  private final List<MoneyCall> calls = new ArrayList<>();
  private long repeated;

  void add(List<MoneyCall> more) {
    calls.addAll(more);
  }

  /** Repeats what wasn't answered; what is said to be running once more, when time has passed. */
  void repeatUnanswered(Teller teller) throws IOException {
    var unanswered = with(MoneyCall.State.UNANSWERED);
    repeated += unanswered.size();
    for (var each : unanswered) {
      each.send(teller);
    }
    teller.timePasses();
    for (var each : with(MoneyCall.State.IN_USE)) {
      each.send(teller);
    }
    assertThat(calls)
        .extracting(MoneyCall::state)
        .isSubsetOf(MoneyCall.State.ACKNOWLEDGED, MoneyCall.State.REFUSED);
  }

  private List<MoneyCall> with(MoneyCall.State state) {
    return calls.stream().filter(each -> each.state() == state).toList();
  }

  void compare(Teller teller, UUID organisationId) throws IOException {
    var known =
        with(MoneyCall.State.ACKNOWLEDGED).stream()
            .filter(each -> each.organisationId().equals(organisationId))
            .toList();
    var expected = known.stream().flatMap(MoneyCall::traces).toList();
    var found = traces(teller, organisationId);
    assertThat(without(expected, found)).as("acknowledged, but not there").isEmpty();
    assertThat(without(found, expected)).as("there, but never acknowledged, or twice").isEmpty();
    var balance = teller.get(Wallets.path(organisationId)).at("/balances/0");
    assertThat(amount(balance, "balance")).isEqualByComparingTo(sum(known, MoneyCall::change));
    assertThat(amount(balance, "held")).isEqualByComparingTo(sum(known, MoneyCall::held));
  }

  private static List<String> traces(Teller teller, UUID organisationId) throws IOException {
    var path = Wallets.path(organisationId);
    var traces = new ArrayList<String>();
    for (var entry : teller.list(path + "/entries")) {
      var kind = entry.path("kind").asText();
      traces.add("entry " + kind + " " + which(entry) + " " + amount(entry, "amount"));
    }
    for (var each : teller.list(path + "/top-ups")) {
      traces.add(trace("top-up", each, "amount"));
    }
    for (var each : teller.list(path + "/withdrawals")) {
      traces.add(trace("withdrawal", each, "amount"));
    }
    for (var each : teller.list("/v1/organisations/" + organisationId + "/orders")) {
      traces.add(trace("order", each, "total"));
    }
    return traces;
  }

  /** Of a refund the name of its domain, since no client was told the credit note's id. */
  private static String which(JsonNode entry) {
    var reason = entry.path("reason").asText();
    return switch (entry.path("kind").asText()) {
      case "charge" -> reason + " " + entry.path("id").asText();
      case "order_refund" -> reason;
      default -> entry.at("/reference/id").asText();
    };
  }

  private static String trace(String what, JsonNode listed, String amount) {
    var id = listed.path("id").asText();
    return String.join(
        " ", what, id, amount(listed, amount).toString(), listed.path("status").asText());
  }

  /** Each as often as it is in one list more than in the other. */
  private static List<String> without(List<String> some, List<String> others) {
    var counts = new HashMap<String, Integer>();
    others.forEach(each -> counts.merge(each, 1, Integer::sum));
    return some.stream().filter(each -> counts.merge(each, -1, Integer::sum) < 0).toList();
  }

  private static BigDecimal amount(JsonNode from, String name) {
    return new BigDecimal(from.path(name).path("amount").asText());
  }

  private static BigDecimal sum(List<MoneyCall> calls, Function<MoneyCall, BigDecimal> part) {
    return calls.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Override
  public String toString() {
    var outcomes = new TreeMap<String, Integer>();
    calls.stream()
        .flatMap(MoneyCall::outcome)
        .forEach(each -> outcomes.merge(each, 1, Integer::sum));
    return "%d calls acknowledged %s, %d refused, %d repeated"
        .formatted(
            with(MoneyCall.State.ACKNOWLEDGED).size(),
            outcomes,
            with(MoneyCall.State.REFUSED).size(),
            repeated);
  }
}
