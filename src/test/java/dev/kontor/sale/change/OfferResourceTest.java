package dev.kontor.sale.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.support.Api;
import dev.kontor.support.Baskets;
import dev.kontor.support.Changes;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.Orders;
import dev.kontor.support.Organisation;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Renewals;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Products get another offer or period, at once or with their next term (SUB-4). */
@KontorTest
class OfferResourceTest {
  private static final Map<String, Object> BY_CARD = Map.of("paymentMethod", "sandbox:success");
  private static final Map<String, Object> DEARER = Map.of("offer", "cloud_server_m");

  @Inject Customers customers;
  @Inject Operators operators;
  @Inject PassingTime time;

  private Person anna;

  @BeforeEach
  void annaHasAnAddress() {
    anna = customers.newPerson();
    Organisation.addBillingAddress(anna);
  }

  private String bought(String offer, String period) {
    return Orders.bought(anna, Baskets.line(offer, period), "sandbox:success")
        .at("/lines/0/productId")
        .asText();
  }

  private JsonNode product(String id) {
    var path = "/v1/organisations/" + anna.organisationId() + "/products/" + id;
    return Api.json(anna.calls().get(path).then().statusCode(200).extract());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(time.now(), ZoneOffset.UTC);
  }

  private void passes(String period) {
    time.passesWithItsWork(period);
    anna = customers.signIn(anna.email());
  }

  @Test
  void aDearerOfferBeginsTodayAndWhatIsLeftPaysForIt() {
    var server = bought("cloud_server_s", "P1Y");
    var begin = today();
    passes("P100D");
    var end = begin.plusYears(1);
    var left = ChronoUnit.DAYS.between(today(), end);
    var net = 12000 * left / ChronoUnit.DAYS.between(begin, end);
    var credit = net + (net * 81 + 500) / 1000;

    var preview = Changes.previewed(anna, server, DEARER);

    assertThat(preview.path("takesEffectOn").asText()).isEqualTo(today().toString());
    assertThat(preview.path("newTermEnd").asText()).isEqualTo(today().plusYears(1).toString());
    assertThat(preview.path("allowed").asBoolean()).isTrue();
    assertThat(preview.at("/credits/0/days").asLong()).isEqualTo(left);
    assertThat(minor(preview.at("/credits/0/amount"))).isEqualTo(credit);
    assertThat(preview.at("/price/total/amount").asText()).isEqualTo("313.49");
    assertThat(minor(preview.path("toPay"))).isEqualTo(31349 - credit);
    assertThat(minor(preview.at("/price/rest"))).isEqualTo(31349 - credit);

    var order = Changes.changed(anna, server, Changes.paid(anna, server, DEARER, BY_CARD));

    assertThat(order.path("kind").asText()).isEqualTo("change");
    assertThat(order.path("status").asText()).isEqualTo("paid");
    assertThat(order.at("/lines/0/kind").asText()).isEqualTo("change");
    assertThat(Api.texts(order.path("payments"), "kind")).containsExactly("upgrade", "external");
    assertThat(minor(order.at("/payments/0/amount"))).isEqualTo(credit);
    var changed = product(server);
    assertThat(changed.path("offer").asText()).isEqualTo("cloud_server_m");
    assertThat(changed.path("name").asText()).isEqualTo("Cloud server M");
    assertThat(order.at("/lines/0/description").asText()).isEqualTo("Cloud server M");
    assertThat(changed.path("termStart").asText()).isEqualTo(today().toString());
    assertThat(changed.path("paidUntil").asText()).isEqualTo(today().plusYears(1).toString());
    var note = Orders.invoice(anna, creditNoteOf(preview.at("/credits/0/invoiceId").asText()));
    assertThat(minor(note.path("total"))).isEqualTo(credit);
    assertThat(Wallets.shown(anna)).isEqualTo("0.00 0.00 0.00");
    operators.booksAreClean();
  }

  private String creditNoteOf(String invoiceId) {
    return Orders.invoice(anna, invoiceId).at("/creditNoteIds/0").asText();
  }

  private static long minor(JsonNode money) {
    return Long.parseLong(money.path("amount").asText().replace(".", ""));
  }

  @Test
  void termsAheadAreCreditedAsAWholeAndPrepaidPaysWhatIsLeft() {
    var server = bought("cloud_server_s", "P1M");
    Renewals.renewed(anna, List.of(Renewals.next(anna, server, "P1M")), BY_CARD);
    Wallets.fill(anna, "500.00");

    var preview = Changes.previewed(anna, server, DEARER);
    assertThat(preview.path("credits")).hasSize(2);
    assertThat(minor(preview.path("toPay"))).isEqualTo(3135 - 2 * 1297);

    var means = Map.<String, Object>of("prepaidAll", true);
    var order = Changes.changed(anna, server, Changes.paid(anna, server, DEARER, means));

    assertThat(Api.texts(order.path("payments"), "kind")).containsExactly("upgrade", "prepaid");
    assertThat(product(server).path("paidUntil").asText())
        .isEqualTo(today().plusMonths(1).toString());
    assertThat(Wallets.shown(anna)).isEqualTo("494.59 0.00 494.59");
    operators.booksAreClean();
  }

  @Test
  void aShorterPeriodWaitsForTheLastMonthOrIsScheduled() {
    var server = bought("cloud_server_s", "P1Y");
    var end = today().plusYears(1);
    var shorter = Map.<String, Object>of("period", "P1M");

    var refused = Changes.put(anna, server, shorter);
    Api.isRefused(refused, 409, "change-too-early", null);
    var told = Api.json(refused.then().extract());
    assertThat(told.path("earliestDate").asText()).isEqualTo(end.minusMonths(1).toString());
    assertThat(told.at("/doublyBilled/amount").asText()).isEqualTo("144.00");
    var preview = Changes.previewed(anna, server, shorter);
    assertThat(preview.path("allowed").asBoolean()).isFalse();
    assertThat(preview.path("refusal").asText()).isEqualTo("change-too-early");
    assertThat(preview.path("earliestDate").asText()).isEqualTo(end.minusMonths(1).toString());

    var later = Map.<String, Object>of("period", "P1M", "at", "end_of_term");
    var product = Changes.changed(anna, server, later);

    assertThat(product.at("/scheduledChange/period").asText()).isEqualTo("P1M");
    assertThat(product.at("/scheduledChange/takesEffectOn").asText()).isEqualTo(end.toString());
    assertThat(product.path("period").asText()).isEqualTo("P1Y");
    var item = Renewals.of(anna, server);
    assertThat(item.at("/scheduledChange/offer").asText()).isEqualTo("cloud_server_s");
    assertThat(
            item.path("periods").findParents("period").stream()
                .filter(each -> each.path("current").asBoolean())
                .map(each -> each.path("period").asText()))
        .containsExactly("P1M");
    anna.calls().delete(Changes.path(anna, server)).then().statusCode(204);
    assertThat(product(server).path("scheduledChange").isNull()).isTrue();
  }

  @Test
  void inTheLastMonthTheShorterPeriodIsTheNextTerms() {
    var server = bought("cloud_server_m", "P3M");
    var end = today().plusMonths(3);
    passes("P" + ChronoUnit.DAYS.between(today(), end.minusMonths(1)) + "D");

    var product = Changes.changed(anna, server, Map.of("period", "P1M"));

    assertThat(product.at("/scheduledChange/takesEffectOn").asText()).isEqualTo(end.toString());
    assertThat(product.path("paidUntil").asText()).isEqualTo(end.toString());
  }

  @Test
  void aCheaperOfferIsTheNextTermsAndRenewedAsSuch() {
    var server = bought("cloud_server_m", "P1M");
    var end = product(server).path("paidUntil").asText();

    var product = Changes.changed(anna, server, Map.of("offer", "cloud_server_s"));
    assertThat(product.at("/scheduledChange/offer").asText()).isEqualTo("cloud_server_s");
    assertThat(product.path("offer").asText()).isEqualTo("cloud_server_m");
    var order = Renewals.renewed(anna, List.of(Renewals.item(server, end, "P3M")), BY_CARD);

    assertThat(order.at("/lines/0/offer").asText()).isEqualTo("cloud_server_s");
    assertThat(order.at("/total/amount").asText()).isEqualTo("38.92");
    var renewed = product(server);
    assertThat(renewed.path("offer").asText()).isEqualTo("cloud_server_s");
    assertThat(renewed.path("name").asText()).isEqualTo("Cloud server S");
    assertThat(renewed.path("period").asText()).isEqualTo("P3M");
    assertThat(renewed.path("scheduledChange").isNull()).isTrue();
    operators.booksAreClean();
  }

  @Test
  void yesterdaysTotalIsNotCharged() {
    var server = bought("cloud_server_s", "P1Y");
    passes("P10D");
    var body = Changes.paid(anna, server, DEARER, BY_CARD);
    passes("P1D");

    Api.isRefused(Changes.put(anna, server, body), 409, "price-changed", null);
    assertThat(product(server).path("offer").asText()).isEqualTo("cloud_server_s");
  }

  /**
   * For as many whole periods as reach the minimum that was agreed, and priced for these (SUB-7).
   */
  @Test
  void supportIsUpgradedForAsLongAsWasAgreed() {
    var support = bought("premium_support_plus", "P1M");
    var minimum = today().plusMonths(6);
    passes("P75D");

    var pro = Map.<String, Object>of("offer", "premium_support_pro");
    var preview = Changes.previewed(anna, support, pro);
    var end = LocalDate.parse(preview.path("newTermEnd").asText());

    assertThat(end).isAfterOrEqualTo(minimum).isBefore(minimum.plusMonths(1));
    assertThat(minor(preview.at("/price/subtotal"))).isEqualTo(4 * 9900);
    assertThat(preview.path("credits")).hasSize(1);

    Changes.changed(anna, support, Changes.paid(anna, support, pro, BY_CARD));

    var path = "/v1/organisations/" + anna.organisationId() + "/support";
    var now = Api.json(anna.calls().get(path).then().statusCode(200).extract());
    assertThat(now.path("level").asText()).isEqualTo("pro");
    assertThat(now.path("earliestEnd").asText()).isEqualTo(end.toString());
    var back = Changes.changed(anna, support, Map.of("offer", "premium_support_plus"));
    assertThat(back.at("/scheduledChange/takesEffectOn").asText()).isEqualTo(end.toString());
    assertThat(back.path("offer").asText()).isEqualTo("premium_support_pro");
    operators.booksAreClean();
  }
}
