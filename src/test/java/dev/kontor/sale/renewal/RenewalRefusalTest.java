package dev.kontor.sale.renewal;

import static dev.kontor.support.Renewals.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.product.catalogue.BillingPeriod;
import dev.kontor.product.term.NewTerm;
import dev.kontor.support.Api;
import dev.kontor.support.Baskets;
import dev.kontor.support.Catalogues;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.Orders;
import dev.kontor.support.Organisation;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Renewals;
import dev.kontor.support.Shelf;
import dev.kontor.support.Tables;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can't be renewed says why, and nothing else of the call is renewed either. */
@KontorTest
class RenewalRefusalTest {
  @Inject Customers customers;
  @Inject Operators operators;
  @Inject PassingTime time;
  @Inject Shelf shelf;
  @Inject Tables tables;

  private Person anna;
  private String site;
  private String end;

  @BeforeEach
  void annaHasASite() {
    anna = customers.newPerson();
    Organisation.addBillingAddress(anna);
    site = bought("web_hosting_starter", "P1Y");
    end = Renewals.of(anna, site).path("termEnd").asText();
  }

  private String bought(String offer, String period) {
    return Orders.bought(anna, Baskets.line(offer, period), "sandbox:success")
        .at("/lines/0/productId")
        .asText();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(time.now(), ZoneOffset.UTC);
  }

  private void isRefused(Map<String, Object> item, int status, String type, String field) {
    Api.isRefused(Renewals.preview(anna, List.of(item)), status, type, "items[0]." + field);
    var body =
        Map.<String, Object>of("items", List.of(item), "expectedTotal", Wallets.chf("70.27"));
    Api.isRefused(Renewals.renew(anna, body), status, type, "items[0]." + field);
  }

  /** A product as operators make it, whose last term ends on a day. */
  private String ending(LocalDate on, String type, String name, String offer) {
    var from = on.minusMonths(1);
    var term = NewTerm.notSold(from, on, offer, BillingPeriod.P1M);
    return shelf.add(anna.organisationId(), type, name, term).toString();
  }

  @Test
  void aProductThatIsNotTheirsIsUnknown() {
    var other = customers.newPerson();
    Organisation.addBillingAddress(other);
    var theirs =
        Orders.bought(other, Baskets.line("drive_solo", "P1Y"), "sandbox:success")
            .at("/lines/0/productId")
            .asText();
    isRefused(item(theirs, end, "P1Y"), 422, "renewed-product-unknown", "productId");
    isRefused(
        item(UUID.randomUUID().toString(), end, "P1Y"),
        422,
        "renewed-product-unknown",
        "productId");
  }

  @ParameterizedTest
  @CsvSource({"cancelled,product-cancelled", "ended,product-ended"})
  void whatIsOverIsNotRenewed(String status, String type) {
    tables.run("update product set status = ? where id = ?", status, UUID.fromString(site));
    isRefused(item(site, end, "P1Y"), 409, type, "productId");
    assertThat(Renewals.all(anna)).isEmpty();
  }

  @Test
  void whatExpiredCanBeRenewedForThirtyDays() {
    var fresh = ending(today().minusDays(29), "drive", "Fresh", "drive_solo");
    var stale = ending(today().minusDays(30), "drive", "Stale", "drive_solo");
    tables.run(
        "update product set status = 'expired' where id in (?, ?)",
        UUID.fromString(fresh),
        UUID.fromString(stale));
    isRefused(
        item(stale, today().minusDays(30).toString(), "P1M"), 409, "product-ended", "productId");
    var order =
        Renewals.renewed(
            anna,
            List.of(Renewals.next(anna, fresh, "P1Y")),
            Map.of("paymentMethod", "sandbox:success"));
    assertThat(order.at("/lines/0/from").asText()).isEqualTo(today().minusDays(29).toString());
    assertThat(
            Orders.products(anna).stream()
                .filter(each -> each.path("id").asText().equals(fresh))
                .findFirst()
                .orElseThrow()
                .path("status")
                .asText())
        .isEqualTo("active");
  }

  @Test
  void aPeriodThatWouldBeOverIsNotOffered() {
    var old = ending(today().minusMonths(1), "drive", "Old", "drive_solo");
    // Where a month has 31 days, that is longer ago than thirty.
    tables.run(
        "update product set status = 'expired', paid_until = ? where id = ?",
        today().minusDays(28),
        UUID.fromString(old));
    tables.run(
        "update product_term set ends_on = ? where product_id = ?",
        today().minusDays(28),
        UUID.fromString(old));
    var periods = Api.texts(Renewals.of(anna, old).path("periods"), "period");
    assertThat(periods).contains("P1Y");
    if (!today().minusDays(28).plusMonths(1).isAfter(today())) {
      assertThat(periods).doesNotContain("P1M");
      isRefused(
          item(old, today().minusDays(28).toString(), "P1M"), 422, "period-not-offered", "period");
    }
  }

  @Test
  void anExpiredDomainHasToBeRestored() {
    var name = Shelf.newDomainName();
    var term = NewTerm.notSold(today().minusYears(1), today(), "domain_ch", BillingPeriod.P1Y);
    var domain = shelf.add(anna.organisationId(), "domain", name, term).toString();
    isRefused(item(domain, today().toString(), "P1Y"), 409, "domain-to-be-restored", "productId");
    Renewals.preview(anna, List.of(item(domain, today().toString(), "P1Y")))
        .then()
        .body(
            "restoration",
            equalTo(
                "/v1/organisations/"
                    + anna.organisationId()
                    + "/products/"
                    + domain
                    + "/restoration"));
  }

  @Test
  void whatWasNeverSoldIsNotRenewed() {
    var gift = shelf.add(anna.organisationId(), "drive", "Gift").toString();
    isRefused(item(gift, end, "P1Y"), 409, "product-not-renewable", "productId");
  }

  @Test
  void theEndThatIsNamedIsThePresentOne() {
    var later = LocalDate.parse(end).plusDays(1).toString();
    isRefused(item(site, later, "P1Y"), 422, "term-end-wrong", "termEnd");
    var earlier = LocalDate.parse(end).minusDays(1).toString();
    isRefused(item(site, earlier, "P1Y"), 409, "already-renewed", "termEnd");
  }

  @Test
  void onlyPeriodsOfTheOfferAreToBeHad() {
    var mail = bought("mail_service_basic", "P1Y");
    var item = Renewals.next(anna, mail, "P1M");
    isRefused(item, 422, "period-not-offered", "period");
  }

  @Test
  void shortPeriodsHaveAMinimumButForTheProductsOwn() {
    var operator = operators.somebody();
    var code = Catalogues.newCode();
    var prices =
        new String[] {
          "P1M 2.00 CHF",
          "P1M 2.00 EUR",
          "P3M 40.00 CHF",
          "P3M 40.00 EUR",
          "P1Y 9.00 CHF",
          "P1Y 9.00 EUR"
        };
    Catalogues.putOffer(operator, code, Catalogues.offer("mail_service", today(), prices))
        .then()
        .statusCode(200);
    var year = bought(code, "P1Y");
    isRefused(Renewals.next(anna, year, "P1M"), 422, "period-minimum-not-reached", "period");
    assertThat(Api.texts(Renewals.of(anna, year).path("periods"), "period"))
        .containsExactly("P3M", "P1Y");
    tables.run("update product set period = 'P1M' where id = ?", UUID.fromString(year));
    assertThat(Api.texts(Renewals.of(anna, year).path("periods"), "period"))
        .containsExactly("P1M", "P3M", "P1Y");
  }

  @Test
  void whatIsNotSoldAnyMoreGoesOnAtItsLastPriceUntilThatEnds() {
    var operator = operators.somebody();
    var code = Catalogues.newOffer(operator, time.now(), "20.00");
    var mail = bought(code, "P1Y");
    // As if it had been sold since yesterday, and wasn't from today on.
    tables.run("update offer_price set valid_from = valid_from - 1 where offer = ?", code);
    Catalogues.putOffer(operator, code, Catalogues.offer("mail_service", today()))
        .then()
        .statusCode(200);

    var item = Renewals.of(anna, mail);
    assertThat(item.at("/periods/0/net/amount").asText()).isEqualTo("20.00");
    assertThat(item.path("periods")).hasSize(1);

    tables.run("update offer set renewals_end_on = ? where code = ?", today(), code);
    assertThat(Renewals.of(anna, mail).path("periods")).isEmpty();
    isRefused(item(mail, item.path("termEnd").asText(), "P1Y"), 409, "renewals-ended", "productId");
  }

  @Test
  void aCallNamesEachProductOnceAndTwoHundredAtMost() {
    var item = item(site, end, "P1Y");
    Api.isRefused(
        Renewals.preview(anna, List.of(item, item)), 422, "renewed-twice", "items[1].productId");
    Api.isRefused(Renewals.preview(anna, List.of()), 422, "validation-failed", "items");
    var many = IntStream.range(0, 201).mapToObj(n -> item).toList();
    Api.isRefused(Renewals.preview(anna, many), 422, "validation-failed", "items");
  }

  @Test
  void allOfACallIsRenewedOrNone() {
    var mail = bought("mail_service_basic", "P1Y");
    var good = item(site, end, "P1Y");
    var wrong = Renewals.next(anna, mail, "P1M");
    Renewals.preview(anna, List.of(good, wrong))
        .then()
        .statusCode(422)
        .body("violations[0].field", equalTo("items[1].period"))
        .body("productId", equalTo(mail));
    var body =
        Map.<String, Object>of(
            "items",
            List.of(good, wrong),
            "expectedTotal",
            Wallets.chf("70.27"),
            "paymentMethod",
            "sandbox:success");
    Renewals.renew(anna, body).then().statusCode(422);
    assertThat(Renewals.of(anna, site).path("termEnd").asText()).isEqualTo(end);
  }

  @Test
  void anotherTotalAndTooMuchPrepaidAreRefused() {
    var items = List.of(item(site, end, "P1Y"));
    var body = Renewals.body(anna, items, Map.of("paymentMethod", "sandbox:success"));
    body.put("expectedTotal", Wallets.chf("70.26"));
    Renewals.renew(anna, body)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/price-changed"))
        .body("preview.lines[0].productId", equalTo(site));
    body.put("expectedTotal", Wallets.chf("70.27"));
    body.put("prepaidAmount", Wallets.chf("1.00"));
    Api.isRefused(Renewals.renew(anna, body), 422, "prepaid-too-high", "prepaidAmount");
    body.remove("prepaidAmount");
    body.remove("paymentMethod");
    Api.isRefused(Renewals.renew(anna, body), 422, "payment-method-required", "paymentMethod");
  }

  @Test
  void aLockDoesNotStopARenewal() {
    anna.calls()
        .put("/v1/organisations/{o}/products/{p}/lock", anna.organisationId(), site)
        .then()
        .statusCode(200);
    var order =
        Renewals.renewed(
            anna, List.of(item(site, end, "P1Y")), Map.of("paymentMethod", "sandbox:success"));
    assertThat(order.path("status").asText()).isEqualTo("paid");
    Renewals.automatic(anna, true, site).then().statusCode(204);
  }
}
