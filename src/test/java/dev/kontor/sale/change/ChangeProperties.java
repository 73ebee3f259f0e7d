package dev.kontor.sale.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.Baskets;
import dev.kontor.support.Changes;
import dev.kontor.support.Customers;
import dev.kontor.support.Orders;
import dev.kontor.support.Organisation;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Renewals;
import dev.kontor.support.Tables;
import dev.kontor.support.Wallets;
import jakarta.enterprise.inject.spi.CDI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;

/**
 * However a product is changed and renewed while time goes by: its terms are a chain, what was paid
 * for them is what its documents say, and all money is somewhere. Run by {@link
 * ChangePropertyTest}, within the service.
 */
class ChangeProperties {
  private static final List<String> SERVERS =
      List.of("cloud_server_s", "cloud_server_m", "cloud_server_l");
  private static final List<String> PERIODS = List.of("P1M", "P3M", "P1Y");

  /** How many changes took effect at once, in all tries. */
  static int upgrades;

  private final Customers customers = bean(Customers.class);
  private final PassingTime time = bean(PassingTime.class);
  private final Tables tables = bean(Tables.class);

  private Person anna;
  private String server;

  private static <T> T bean(Class<T> type) {
    return CDI.current().select(type).get();
  }

  /** What can be done. */
  enum Kind {
    CHANGE,
    CHANGE_LATER,
    TAKE_BACK,
    RENEW,
    SWITCH,
    TOP_UP,
    PASS
  }

  /**
   * A step.
   *
   * @param offer of a change
   * @param period of a change or a renewal
   * @param means how that is paid
   * @param days that pass
   */
  record Step(Kind kind, String offer, String period, Map<String, Object> means, int days) {
    /** Whether it is known some seconds later how that goes. */
    boolean isSoon() {
      return means.get("paymentMethod").toString().contains("pending");
    }

    Map<String, Object> change() {
      return Map.of("offer", offer, "period", period);
    }
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    var kinds =
        Arbitraries.frequency(
            Tuple.of(4, Kind.CHANGE),
            Tuple.of(1, Kind.CHANGE_LATER),
            Tuple.of(1, Kind.TAKE_BACK),
            Tuple.of(2, Kind.RENEW),
            Tuple.of(1, Kind.SWITCH),
            Tuple.of(1, Kind.TOP_UP),
            Tuple.of(3, Kind.PASS));
    return Combinators.combine(
            kinds,
            Arbitraries.of(SERVERS),
            Arbitraries.of(PERIODS),
            means(),
            Arbitraries.integers().between(1, 40))
        .as(Step::new)
        .list()
        .ofSize(10);
  }

  private static Arbitrary<Map<String, Object>> means() {
    return Arbitraries.of("success", "pending-success", "pending-failure", "declined", "late")
        .flatMap(
            way ->
                Arbitraries.of(true, false)
                    .map(isAll -> Map.of("prepaidAll", isAll, "paymentMethod", "sandbox:" + way)));
  }

  @Property(tries = 12, shrinking = ShrinkingMode.OFF)
  void moneyAndTermsAddUp(@ForAll("offers") String offer, @ForAll("steps") List<Step> steps) {
    anna = customers.newPerson();
    Organisation.addBillingAddress(anna);
    Wallets.fill(anna, "60.00");
    server =
        Orders.bought(anna, Baskets.line(offer, "P1M"), "sandbox:success")
            .at("/lines/0/productId")
            .asText();
    for (var step : steps) {
      var paid = paid();
      var credited = credited();
      take(step);
      if (step.isSoon()) {
        time.passesWithItsWork("PT6S");
      }
      isAChain(step);
      assertThat(credited() - credited).as("%s", step).isLessThanOrEqualTo(paid);
      assertThat(paid()).as("%s", step).isEqualTo(documents());
      assertThat(received()).as("%s", step).isEqualTo(balance() + documents());
    }
  }

  @Provide
  Arbitrary<String> offers() {
    return Arbitraries.of("cloud_server_s", "cloud_server_m");
  }

  private void take(Step step) {
    switch (step.kind()) {
      case CHANGE -> change(step);
      case CHANGE_LATER -> {
        var later = new HashMap<>(step.change());
        later.put("at", "end_of_term");
        isAnswered(Changes.put(anna, server, later));
      }
      case TAKE_BACK -> isAnswered(anna.calls().delete(Changes.path(anna, server)));
      case RENEW -> renew(step);
      case SWITCH -> isAnswered(Renewals.automatic(anna, step.days() > 10, server));
      case TOP_UP -> Wallets.fill(anna, (step.days() + 5) + ".00");
      case PASS -> {
        time.passesWithItsWork("P" + step.days() + "D");
        anna = customers.signIn(anna.email());
      }
    }
  }

  private void change(Step step) {
    var preview = Changes.preview(anna, server, step.change());
    var toPay = Api.json(preview).path("toPay");
    if (toPay.isMissingNode()) {
      isAnswered(preview);
      return;
    }
    var body = new HashMap<>(step.change());
    body.putAll(step.means());
    body.put("expectedTotal", toPay);
    var answer = Changes.put(anna, server, body);
    isAnswered(answer);
    if (Api.json(answer).path("kind").asText().equals("change")) {
      upgrades++;
      isAsPreviewed(Api.json(preview), Api.json(answer));
    }
  }

  private static void isAsPreviewed(JsonNode preview, JsonNode order) {
    assertThat(order.path("total")).isEqualTo(preview.at("/price/total"));
    assertThat(order.at("/lines/0/from")).isEqualTo(preview.path("takesEffectOn"));
    assertThat(order.at("/lines/0/to")).isEqualTo(preview.path("newTermEnd"));
  }

  private void renew(Step step) {
    var path = "/v1/organisations/" + anna.organisationId() + "/products/" + server;
    var end = Api.json(anna.calls().get(path)).path("paidUntil").asText();
    var items = List.of(Renewals.item(server, end, step.period()));
    var preview = Renewals.preview(anna, items);
    if (preview.statusCode() == 200) {
      isAnswered(Renewals.renew(anna, Renewals.body(anna, items, step.means())));
    } else {
      isAnswered(preview);
    }
  }

  /** Done, or refused for a reason. */
  private static void isAnswered(Answer answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201, 204, 409, 422);
  }

  private void isAChain(Step step) {
    var product = UUID.fromString(server);
    var broken =
        tables.count(
            "product_term t left join product_term b on b.product_id = t.product_id"
                + " and b.ends_on = t.previous_ends_on",
            """
            t.product_id = ? and (t.ends_on <= t.starts_on
              or t.previous_ends_on is not null
                and (b.id is null or t.starts_on <> t.previous_ends_on))""",
            product);
    assertThat(broken).as("%s", step).isZero();
    assertThat(tables.count("product_term", "product_id = ? and previous_ends_on is null", product))
        .as("%s", step)
        .isEqualTo(1);
    assertThat(
            tables.one(
                """
                select max(t.ends_on) = p.paid_until
                  and sum(t.ends_on - t.starts_on) = max(t.ends_on) - min(t.starts_on)
                from product_term t join product p on p.id = t.product_id
                where p.id = ? group by p.paid_until""",
                Boolean.class,
                product))
        .as("%s", step)
        .contains(true);
  }

  private long sum(String query) {
    return tables.one(query, Long.class, anna.organisationId()).orElse(0L);
  }

  /** For the terms that there are. */
  private long paid() {
    return sum("select sum(net + tax)::bigint from product_term where organisation_id = ?");
  }

  private long documents() {
    return sum(
        """
        select sum(case kind when 'invoice' then total else -total end)::bigint
        from invoice where organisation_id = ?""");
  }

  private long credited() {
    return sum(
        """
        select coalesce(sum(total), 0)::bigint from invoice
        where organisation_id = ? and kind = 'credit_note'""");
  }

  /** All that ever came. */
  private long received() {
    return sum(
        """
        select sum(amount)::bigint from payment
        where organisation_id = ? and status = 'succeeded'""");
  }

  /** With what is set aside. */
  private long balance() {
    var amount = Wallets.balance(anna).at("/balance/amount").asText();
    return Long.parseLong(amount.replace(".", ""));
  }
}
