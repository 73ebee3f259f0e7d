package dev.kontor.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.support.Wallets;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** All that clients remember, held against what the service says. */
final class Books {
  private final List<Order> orders = new ArrayList<>();
  private long repeated;

  void add(List<Order> more) {
    orders.addAll(more);
  }

  /** Repeats what wasn't answered; what is said to be running once more, when time has passed. */
  void repeatUnanswered(Teller teller) throws IOException {
    var unanswered = with(Order.State.UNANSWERED);
    repeated += unanswered.size();
    for (var each : unanswered) {
      each.send(teller);
    }
    teller.timePasses();
    for (var each : with(Order.State.IN_USE)) {
      each.send(teller);
    }
    assertThat(orders)
        .extracting(Order::state)
        .isSubsetOf(Order.State.ACKNOWLEDGED, Order.State.REFUSED);
  }

  private List<Order> with(Order.State state) {
    return orders.stream().filter(each -> each.state() == state).toList();
  }

  void compare(Teller teller, UUID organisationId) throws IOException {
    var known =
        with(Order.State.ACKNOWLEDGED).stream()
            .filter(each -> each.organisationId().equals(organisationId))
            .toList();
    var expected = known.stream().flatMap(Order::traces).toList();
    var found = traces(teller, Wallets.path(organisationId));
    assertThat(without(expected, found)).as("acknowledged, but not there").isEmpty();
    assertThat(without(found, expected)).as("there, but never acknowledged, or twice").isEmpty();
    var balance = teller.get(Wallets.path(organisationId)).at("/balances/0");
    assertThat(amount(balance, "balance")).isEqualByComparingTo(sum(known, Order::change));
    assertThat(amount(balance, "held")).isEqualByComparingTo(sum(known, Order::held));
  }

  private static List<String> traces(Teller teller, String path) throws IOException {
    var traces = new ArrayList<String>();
    for (var entry : teller.list(path + "/entries")) {
      var kind = entry.path("kind").asText();
      var isCharge = kind.equals("charge");
      var which =
          isCharge
              ? entry.path("reason").asText() + " " + entry.path("id").asText()
              : entry.at("/reference/id").asText();
      traces.add("entry " + kind + " " + which + " " + amount(entry, "amount"));
    }
    for (var list : List.of("top-up", "withdrawal")) {
      for (var each : teller.list(path + "/" + list + "s")) {
        traces.add(
            String.join(
                " ",
                list,
                each.path("id").asText(),
                amount(each, "amount").toString(),
                each.path("status").asText()));
      }
    }
    return traces;
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

  private static BigDecimal sum(List<Order> orders, Function<Order, BigDecimal> part) {
    return orders.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Override
  public String toString() {
    var acknowledged = with(Order.State.ACKNOWLEDGED);
    return "%d calls acknowledged, %d refused, %d repeated, %d top-ups never reached the provider"
        .formatted(
            acknowledged.size(),
            with(Order.State.REFUSED).size(),
            repeated,
            acknowledged.stream().filter(each -> !each.isPaid()).count());
  }
}
