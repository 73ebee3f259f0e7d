package dev.kontor.sale.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.support.Api;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.Person;
import dev.kontor.support.Tables;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders are listed by status, kind and period, and added up (invariants 15 and 16). */
@KontorTest
class OrderListTest {
  private static final String ORDER =
      """
      insert into customer_order (organisation_id, id, number, kind, cart_id, status, currency,
        subtotal, discount, net, tax, from_paid_in, from_credit, from_outside, by_transfer,
        invoices, ordered_by, created_at, settled_at)
      select ?, gen_random_uuid(), 'T-' || gen_random_uuid(), k.kind,
        case when k.kind = 'cart' then gen_random_uuid() end, s.status, ?, a.net + 100, 100, a.net,
        a.tax, 0, 0, a.net + a.tax, true, '[]',
        case when k.kind not in ('automatic_renewal', 'warranty') then gen_random_uuid() end,
        t.at, case when s.status <> 'pending' then t.at end
      from (values (?)) k(kind), (values (?)) s(status),
        (values (cast(? as bigint), cast(? as bigint))) a(net, tax),
        (values (cast(? as timestamptz))) t(at)""";

  @Inject Customers customers;
  @Inject Operators operators;
  @Inject Tables tables;

  private Person anna;

  @BeforeEach
  void annaHasOrders() {
    anna = customers.newPerson();
    order("cart", "paid", "CHF", 1000, 81, "2026-11-01T00:00:00Z");
    order("cart", "cancelled", "CHF", 2000, 162, "2026-11-02T12:00:00Z");
    order("renewal", "paid", "CHF", 3333, 270, "2026-11-02T12:00:00Z");
    order("renewal", "paid", "EUR", 500, 95, "2026-11-02T12:00:00Z");
    order("automatic_renewal", "pending", "EUR", 701, 133, "2026-11-30T22:59:59.999999Z");
    order("change", "failed", "CHF", 0, 0, "2026-11-30T23:00:00Z");
    order("automatic_renewal", "expired", "EUR", 44, 8, "2026-12-01T00:00:00Z");
  }

  private void order(String kind, String status, String currency, long net, long tax, String at) {
    tables.run(ORDER, anna.organisationId(), currency, kind, status, net, tax, at);
  }

  private String path() {
    return "/v1/organisations/" + anna.organisationId() + "/orders";
  }

  private String operatorsPath() {
    return "/v1/operator/organisations/" + anna.organisationId() + "/orders";
  }

  private static JsonNode list(Person reader, String path) {
    return Api.json(reader.calls().get(path).then().statusCode(200).extract());
  }

  private static List<String> ids(JsonNode list) {
    return Api.texts(list.path("items"), "id");
  }

  @ParameterizedTest
  @CsvSource({
    "kind=cart, 2",
    "kind=renewal, 2",
    "kind=automatic_renewal, 2",
    "kind=change, 1",
    "kind=restore, 0",
    "kind=warranty, 0",
    "kind=cart&status=paid, 1",
    "kind=renewal&status=pending, 0",
    "status=paid, 3",
    // The beginning is included and the end isn't; days begin in UTC, or in the zone.
    "from=2026-11-01&to=2026-12-01, 6",
    "from=2026-11-01&to=2026-12-01&zone=Europe%2FZurich, 5",
    "from=2026-11-01T00:00:00Z&to=2026-11-02T12:00:00Z, 1",
    "from=2026-11-02T12:00:00Z&to=2026-11-02T12:00:00Z, 0",
    "from=2026-11-02&kind=renewal&to=2026-11-03, 2"
  })
  void filtersFindWhatTheySay(String query, int count) {
    var found = list(anna, path() + "?totals=true&" + query);

    assertThat(ids(found)).hasSize(count);
    assertThat(counted(found.path("totals"))).isEqualTo(count);
    assertThat(list(operators.somebody(), operatorsPath() + "?totals=true&" + query))
        .isEqualTo(found);
  }

  private static int counted(JsonNode totals) {
    var count = 0;
    for (var each : totals) {
      count += each.path("count").asInt();
    }
    return count;
  }

  @ParameterizedTest
  @CsvSource({
    "status=lost, order-status-unknown, status",
    "status=PAID, order-status-unknown, status",
    "kind=gift, order-kind-unknown, kind",
    "kind=Cart, order-kind-unknown, kind",
    "from=yesterday, period-invalid, from",
    "to=2026-02-30, period-invalid, to",
    "from=2026-12-01&to=2026-11-01, period-invalid, to",
    "from=2016-11-30&to=2026-12-01, period-invalid, to",
    "zone=Mars%2FOlympus&from=2026-11-01, period-invalid, zone",
    "totals=yes, flag-invalid, totals",
    "limit=1000, limit-invalid, limit"
  })
  void badFiltersAreRefused(String query, String slug, String parameter) {
    for (var answer :
        List.of(
            anna.calls().get(path() + "?" + query),
            operators.somebody().calls().get(operatorsPath() + "?" + query))) {
      Api.isRefused(answer, 422, slug, parameter);
    }
  }

  @Test
  void totalsAddUpByCurrencyWhatTheFilterFinds() {
    var totals = list(anna, path() + "?totals=true&limit=1").path("totals");

    // 10.00, 20.00, 33.33 and 0.00; 5.00, 7.01 and 0.44
    assertThat(totals).hasSize(2);
    assertThat(told(totals.path(0))).isEqualTo("CHF 4: 63.33 + 5.13 = 68.46");
    assertThat(told(totals.path(1))).isEqualTo("EUR 3: 12.45 + 2.36 = 14.81");
    var renewals = list(anna, path() + "?totals=true&kind=renewal&status=paid").path("totals");
    assertThat(told(renewals.path(0))).isEqualTo("CHF 1: 33.33 + 2.70 = 36.03");
    assertThat(told(renewals.path(1))).isEqualTo("EUR 1: 5.00 + 0.95 = 5.95");
    assertThat(list(anna, path() + "?totals=true&kind=restore").path("totals")).isEmpty();
    assertThat(list(anna, path()).path("totals").isNull()).isTrue();
    assertThat(list(anna, path() + "?totals=false").path("totals").isNull()).isTrue();
  }

  private static String told(JsonNode total) {
    return "%s %d: %s + %s = %s"
        .formatted(
            total.path("currency").asText(),
            total.path("count").asInt(),
            total.at("/net/amount").asText(),
            total.at("/tax/amount").asText(),
            total.at("/gross/amount").asText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "&kind=renewal", "&status=paid", "&to=2026-11-30"})
  void totalsAreTheSumOfAllPages(String query) {
    var sums = new TreeMap<String, BigDecimal>();
    for (var each : pages("?limit=2" + query, () -> {})) {
      var amount = new BigDecimal(each.at("/total/amount").asText());
      sums.merge(each.at("/total/currency").asText(), amount, BigDecimal::add);
    }

    var totals = new TreeMap<String, BigDecimal>();
    list(anna, path() + "?totals=true&limit=1" + query)
        .path("totals")
        .forEach(
            each ->
                totals.put(
                    each.path("currency").asText(),
                    new BigDecimal(each.at("/gross/amount").asText())));
    assertThat(totals).isEqualTo(sums);
  }

  /** More of one moment come between two pages, too: their ids are before and behind the place. */
  @Test
  void pagesLoseAndRepeatNothingWhileOrdersAreMade() {
    for (var i = 0; i < 20; i++) {
      order("cart", "paid", "CHF", 100, 8, "2026-11-02T12:00:00Z");
    }
    var before = ids(list(anna, path() + "?limit=200"));

    var seen =
        pages(
                "?limit=3",
                () -> {
                  order("cart", "paid", "CHF", 100, 8, "2026-12-24T00:00:00Z");
                  order("renewal", "pending", "EUR", 100, 8, "2026-11-02T12:00:00Z");
                })
            .stream()
            .map(each -> each.path("id").asText())
            .toList();

    assertThat(new HashSet<>(seen)).hasSameSizeAs(seen);
    assertThat(seen).containsSubsequence(before);
    assertThat(ids(list(anna, path() + "?limit=200"))).containsSubsequence(seen);
  }

  /** All items, page by page; something happens after each of them. */
  private List<JsonNode> pages(String query, Runnable between) {
    var items = new ArrayList<JsonNode>();
    var after = "";
    do {
      var page = list(anna, path() + query + after);
      page.path("items").forEach(items::add);
      after = page.path("next").isNull() ? null : "&after=" + page.path("next").asText();
      between.run();
    } while (after != null);
    return items;
  }
}
