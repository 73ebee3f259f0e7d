package dev.kontor.sale.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.product.catalogue.BillingPeriod;
import dev.kontor.product.product.NewProduct;
import dev.kontor.product.product.Products;
import dev.kontor.product.product.Subscription;
import dev.kontor.product.term.NewTerm;
import dev.kontor.product.term.TermPayment;
import dev.kontor.support.Api;
import dev.kontor.support.Baskets;
import dev.kontor.support.Catalogues;
import dev.kontor.support.Changes;
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
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What product can't get which offer or period, and why (SUB-4); the preview says the same. */
@KontorTest
class OfferRefusalTest {
  private static final Map<String, Object> BY_CARD = Map.of("paymentMethod", "sandbox:success");
  private static final Map<String, Object> DEARER = Map.of("offer", "cloud_server_m");
  private static final Map<String, Object> LONGER = Map.of("period", "P1Y");

  @Inject Customers customers;
  @Inject Operators operators;
  @Inject PassingTime time;
  @Inject Products products;
  @Inject Shelf shelf;
  @Inject Tables tables;

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

  private LocalDate today() {
    return LocalDate.ofInstant(time.now(), ZoneOffset.UTC);
  }

  private JsonNode product(String id) {
    var path = "/v1/organisations/" + anna.organisationId() + "/products/" + id;
    return Api.json(anna.calls().get(path).then().statusCode(200).extract());
  }

  private void isRefused(
      String product, Map<String, Object> change, int status, String type, String field) {
    Api.isRefused(Changes.preview(anna, product, change), status, type, field);
    isNotChanged(product, change, status, type, field);
  }

  private void isNotChanged(
      String product, Map<String, Object> change, int status, String type, String field) {
    var before = product(product);
    var body = new HashMap<>(change);
    body.putAll(BY_CARD);
    body.put("expectedTotal", Catalogues.money("31.35", "CHF"));
    Api.isRefused(Changes.put(anna, product, body), status, type, field);
    assertThat(product(product)).isEqualTo(before);
  }

  /** The preview shows what the change would be with the next term, and why it can't be now. */
  private void isOnlyForLater(String product, Map<String, Object> change, String type) {
    var end = product(product).path("paidUntil").asText();
    isNotChanged(product, change, 409, type, null);
    var preview = Changes.previewed(anna, product, change);
    assertThat(preview.path("allowed").asBoolean()).isFalse();
    assertThat(preview.path("refusal").asText()).isEqualTo(type);
    assertThat(preview.path("takesEffectOn").asText()).isEqualTo(end);
    assertThat(preview.path("credits")).isEmpty();
    var later = new HashMap<>(change);
    later.put("at", "end_of_term");
    assertThat(Changes.changed(anna, product, later).at("/scheduledChange/takesEffectOn").asText())
        .isEqualTo(end);
  }

  @Test
  void whatTheProductHasIsNoChange() {
    var server = bought("cloud_server_s", "P1M");
    for (var same :
        List.<Map<String, Object>>of(
            Map.of(),
            Map.of("at", "end_of_term"),
            Map.of("offer", "cloud_server_s"),
            Map.of("period", "P1M"),
            Map.of("offer", "cloud_server_s", "period", "P1M"))) {
      isRefused(server, same, 409, "offer-unchanged", null);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "drive_team,P1M,offer-of-other-type,offer",
    "domain_ch,P1Y,offer-of-other-type,offer",
    "no_such_offer,P1M,offer-unknown,",
    "cloud_server_m,P2Y,period-not-offered,",
    "cloud_server_s,P3Y,period-not-offered,"
  })
  void onlyWhatTheCatalogueHasForItsTypeIsToBeHad(
      String offer, String period, String type, String field) {
    var server = bought("cloud_server_s", "P1M");
    var change = Map.<String, Object>of("offer", offer, "period", period);
    isRefused(server, change, 422, type, field);
    var later = Map.<String, Object>of("offer", offer, "period", period, "at", "end_of_term");
    isRefused(server, later, 422, type, field);
  }

  @ParameterizedTest
  @CsvSource({"domain_li", "web_hosting_starter", "no_such_offer"})
  void aDomainKeepsItsOffer(String offer) {
    var end = today().plusYears(1);
    var term = NewTerm.notSold(today(), end, "domain_ch", BillingPeriod.P1Y);
    var domain = shelf.add(anna.organisationId(), "domain", Shelf.newDomainName(), term).toString();
    isRefused(domain, Map.of("offer", offer), 422, "offer-of-other-type", "offer");
    assertThat(
            Changes.changed(anna, domain, Map.of("period", "P2Y"))
                .at("/scheduledChange/takesEffectOn")
                .asText())
        .isEqualTo(end.toString());
  }

  @Test
  void aDomainIsHadForTenYearsAtMost() {
    var from = today().minusYears(1);
    var term = NewTerm.notSold(from, today().plusYears(8), "domain_ch", BillingPeriod.P1Y);
    var domain = shelf.add(anna.organisationId(), "domain", Shelf.newDomainName(), term).toString();
    isRefused(domain, Map.of("period", "P3Y"), 409, "too-far-ahead", null);
  }

  private String offer(String... prices) {
    var code = Catalogues.newCode();
    var details = Catalogues.offer("cloud_server", today(), prices);
    Catalogues.putOffer(operators.somebody(), code, details).then().statusCode(200);
    return code;
  }

  @Test
  void whatIsNotSoldAnyMoreIsNotToBeHad() {
    var server = bought("cloud_server_s", "P1M");
    var code = offer("P1M 40.00 CHF", "P1M 40.00 EUR");
    // As if it had been sold since yesterday, and wasn't from today on.
    tables.run("update offer_price set valid_from = valid_from - 1 where offer = ?", code);
    Catalogues.putOffer(operators.somebody(), code, Catalogues.offer("cloud_server", today()))
        .then()
        .statusCode(200);
    isRefused(server, Map.of("offer", code), 422, "offer-not-sold", null);
  }

  @Test
  void shortPeriodsHaveAMinimum() {
    var code = offer("P1M 2.00 CHF", "P1M 2.00 EUR", "P1Y 24.00 CHF", "P1Y 24.00 EUR");
    var server = bought(code, "P1Y");
    var monthly = Map.<String, Object>of("period", "P1M", "at", "end_of_term");
    isRefused(server, monthly, 422, "period-minimum-not-reached", null);
  }

  @Test
  void whatWaitsForATransferOrForACardIsNotChanged() {
    var server = bought("cloud_server_s", "P1M");
    var renewal =
        Renewals.renewed(
            anna,
            List.of(Renewals.next(anna, server, "P1M")),
            Map.of("paymentMethod", "bank_transfer"));
    waitsFor(server, renewal);

    var other = bought("cloud_server_s", "P1M");
    var soon = Map.<String, Object>of("paymentMethod", "sandbox:pending-success");
    var change = Changes.changed(anna, other, Changes.paid(anna, other, DEARER, soon));
    waitsFor(other, change);
  }

  private void waitsFor(String product, JsonNode order) {
    assertThat(order.path("status").asText()).isEqualTo("pending");
    var orderId = order.path("id").asText();
    isRefused(product, DEARER, 409, "renewal-pending", null);
    isRefused(product, LONGER, 409, "renewal-pending", null);
    Changes.preview(anna, product, DEARER).then().body("orderId", equalTo(orderId));
    var end = product(product).path("paidUntil").asText();
    Api.isRefused(
        Renewals.preview(anna, List.of(Renewals.item(product, end, "P1M"))),
        409,
        "renewal-pending",
        "items[0].productId");
    anna.calls().delete(Orders.path(anna, orderId)).then().statusCode(204);
    Changes.changed(anna, product, LONGER);
  }

  @ParameterizedTest
  @CsvSource({
    "cancelled,product-cancelled",
    "ended,product-ended",
    "expired,product-to-be-renewed"
  })
  void whatIsOverIsNotChanged(String status, String type) {
    var server = bought("cloud_server_s", "P1M");
    tables.run("update product set status = ? where id = ?", status, UUID.fromString(server));
    isRefused(server, DEARER, 409, type, null);
    isRefused(server, LONGER, 409, type, null);
  }

  /** Between the end of its last term and the task that says so. */
  @Test
  void whatIsOverThoughNobodyKnowsYetIsToBeRenewedFirst() {
    var server = bought("cloud_server_s", "P1M");
    tables.run("update product set paid_until = ? where id = ?", today(), UUID.fromString(server));
    isRefused(server, DEARER, 409, "product-to-be-renewed", null);
  }

  @Test
  void whatWasNeverSoldIsNotChanged() {
    var gift = shelf.add(anna.organisationId(), "cloud_server", "Gift").toString();
    isRefused(gift, DEARER, 409, "product-not-renewable", null);
  }

  @Test
  void anotherOrganisationsProductIsNotThere() {
    var other = customers.newPerson();
    var theirs = shelf.add(other, "cloud_server").toString();
    for (var id : List.of(theirs, UUID.randomUUID().toString())) {
      Changes.preview(anna, id, DEARER).then().statusCode(404);
      Changes.put(anna, id, DEARER).then().statusCode(404);
      anna.calls().delete(Changes.path(anna, id)).then().statusCode(404);
    }
  }

  @Test
  void moreCreditThanTheNewOfferCostsWaitsForTheNextTerm() {
    var server = bought("cloud_server_s", "P1Y");
    for (int i = 0; i < 2; i++) {
      Renewals.renewed(anna, List.of(Renewals.next(anna, server, "P1Y")), BY_CARD);
    }
    isOnlyForLater(server, DEARER, "only-at-end-of-term");
  }

  @Test
  void whatWasChargedInAnotherCurrencyIsNotCredited() {
    var server = bought("cloud_server_s", "P1M");
    tables.locate(anna, "DE", "10115");
    isOnlyForLater(server, DEARER, "only-at-end-of-term");
  }

  @Test
  void whatWasTaxedInAnotherCountryIsNotCredited() {
    anna = customers.newPerson();
    tables.locate(anna, "DE", "10115");
    var server = bought("cloud_server_s", "P1M");
    tables.locate(anna, "AT", "1010");
    isOnlyForLater(server, DEARER, "only-at-end-of-term");
  }

  @Test
  void whatIsNotPaidYetIsNotCredited() {
    var cart = Baskets.open(anna);
    Baskets.added(anna, cart, Baskets.line("cloud_server_s", "P1M"));
    var order = Orders.placed(anna, cart, Map.of("paymentMethod", "bank_transfer"));
    var server = onAccount(UUID.fromString(order.path("id").asText()));
    var invoiceId = order.at("/invoiceIds/0").asText();

    isOnlyForLater(server, DEARER, "invoice-open");

    Changes.put(anna, server, DEARER)
        .then()
        .body("type", equalTo("/problems/invoice-open"))
        .body("invoiceId", equalTo(invoiceId));
  }

  /** A product whose term an open invoice claims, as after a renewal on account. */
  private String onAccount(UUID orderId) {
    var line = "select %s from customer_order_line where order_id = ?";
    var lineId = tables.one(line.formatted("id"), UUID.class, orderId).orElseThrow();
    var id = tables.one(line.formatted("becomes_id"), UUID.class, orderId).orElseThrow();
    var offer = "cloud_server_s";
    var term =
        new NewTerm(
            today(),
            today().plusMonths(1),
            offer,
            BillingPeriod.P1M,
            lineId,
            1200,
            97,
            "CHF",
            new TermPayment(0, 0, 0, 0, 1297));
    products.create(
        anna.organisationId(),
        id,
        new NewProduct("cloud_server", "Server", offer, BillingPeriod.P1M, null, Map.of()),
        term,
        new Subscription(false, false, null, null));
    return id.toString();
  }
}
