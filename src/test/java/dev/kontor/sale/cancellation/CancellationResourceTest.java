package dev.kontor.sale.cancellation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.product.term.NewTerm;
import dev.kontor.support.Accesses;
import dev.kontor.support.Api;
import dev.kontor.support.Baskets;
import dev.kontor.support.Cancelling;
import dev.kontor.support.Customers;
import dev.kontor.support.Gifts;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SUB-6: who may cancel which products, what is lost, and how they are reinstated. */
@KontorTest
class CancellationResourceTest {
  @Inject Customers customers;
  @Inject Operators operators;
  @Inject Shelf shelf;
  @Inject PassingTime time;
  @Inject Tables tables;

  private Person anna;
  private String site;
  private LocalDate end;

  @BeforeEach
  void annaHasASite() {
    anna = customers.newPerson();
    Organisation.addBillingAddress(anna);
    site = bought(Baskets.line("web_hosting_starter", "P1M"));
    end = LocalDate.parse(product().path("paidUntil").asText());
  }

  private String bought(Map<String, Object> line) {
    return Orders.bought(anna, line, "sandbox:success").at("/lines/0/productId").asText();
  }

  private JsonNode product() {
    return Api.json(anna.calls().get(path(site)).then().statusCode(200).extract());
  }

  private String path(String product) {
    return "/v1/organisations/" + anna.organisationId() + "/products/" + product;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(time.now(), ZoneOffset.UTC);
  }

  private static List<String> loses(JsonNode cancellation) {
    return StreamSupport.stream(cancellation.path("loses").spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  private List<JsonNode> activity() {
    var path = "/v1/organisations/" + anna.organisationId() + "/activity";
    var items = Api.json(anna.calls().get(path).then().statusCode(200).extract()).path("items");
    return StreamSupport.stream(items.spliterator(), false)
        .filter(each -> each.at("/subject/id").asText().equals(site))
        .toList();
  }

  @Test
  void itSaysWhatIsLostAndIsTakenBack() {
    Renewals.automatic(anna, true, site).then().statusCode(204);
    tables.run(
        "update product set next_offer = 'web_hosting_business', next_period = 'P1Y' where id = ?",
        UUID.fromString(site));

    var preview = Cancelling.read(anna, site);

    assertThat(preview.path("at").asText()).isEqualTo("end_of_term");
    assertThat(preview.path("cancelled").asBoolean()).isFalse();
    assertThat(preview.path("effectiveOn").asText()).isEqualTo(end.toString());
    assertThat(preview.path("reinstatableUntil").asText()).isEqualTo(end + "T00:00:00Z");
    assertThat(loses(preview))
        .containsExactly("service", "data", "auto_renewal", "scheduled_change");
    assertThat(preview.path("minimumEndsOn").isNull()).isTrue();
    assertThat(preview.at("/paidBack/amount").asText()).isEqualTo("0.00");
    assertThat(preview.at("/paidBack/currency").asText()).isEqualTo("CHF");
    assertThat(product().path("status").asText()).isEqualTo("active");

    var done = Cancelling.cancelled(anna, site, "end_of_term");

    assertThat(done.path("cancelled").asBoolean()).isTrue();
    assertThat(loses(done)).containsExactly("service", "data", "auto_renewal");
    assertThat(Cancelling.read(anna, site)).isEqualTo(done);
    assertThat(Cancelling.cancelled(anna, site, "end_of_term")).isEqualTo(done);
    assertThat(product().path("status").asText()).isEqualTo("cancelled");
    assertThat(product().path("autoRenewal").asBoolean()).isFalse();
    assertThat(product().path("scheduledChange").isNull()).isTrue();
    assertThat(product().path("renewableUntil").isNull()).isTrue();
    assertThat(Renewals.all(anna)).isEmpty();
    anna.calls()
        .get("/v1/organisations/{o}/products?status=cancelled", anna.organisationId())
        .then()
        .body("items.size()", equalTo(1));
    anna.calls().get("/v1/me/products").then().body("items[0].status", equalTo("cancelled"));
    assertThat(Accesses.mayI(anna, anna.organisationId(), UUID.fromString(site), "use"))
        .isEqualTo("granted");

    Cancelling.reinstate(anna, site).then().statusCode(204);

    assertThat(product().path("status").asText()).isEqualTo("active");
    assertThat(product().path("autoRenewal").asBoolean()).isTrue();
    assertThat(product().path("scheduledChange").isNull()).isTrue();
    assertThat(Renewals.of(anna, site).at("/autoRenewal/enabled").asBoolean()).isTrue();
    Api.isRefused(Cancelling.reinstate(anna, site), 409, "product-not-cancelled", null);
    var told = activity();
    assertThat(told.get(0).path("kind").asText()).isEqualTo("product.reinstated");
    assertThat(told.get(0).at("/after/status").asText()).isEqualTo("active");
    assertThat(told.get(1).path("kind").asText()).isEqualTo("product.cancelled");
    assertThat(told.get(1).at("/before/status").asText()).isEqualTo("active");
    assertThat(told.get(1).at("/before/nextOffer").asText()).isEqualTo("web_hosting_business");
    assertThat(told.get(1).at("/after/endsOn").asText()).isEqualTo(end.toString());
    assertThat(told.get(1).at("/actor/id").asText()).isEqualTo(anna.id().toString());
  }

  @Test
  void whatEndsNowHasEndedForGood() {
    Cancelling.cancelled(anna, site, "end_of_term");
    var preview = Cancelling.preview(anna, site, "now");
    assertThat(preview.path("effectiveOn").asText()).isEqualTo(today().toString());
    assertThat(preview.path("reinstatableUntil").isNull()).isTrue();
    assertThat(loses(preview)).containsExactly("service", "data", "remaining_term");

    var done = Cancelling.cancelled(anna, site, "now");

    assertThat(done.path("at").asText()).isEqualTo("now");
    assertThat(done.path("cancelled").asBoolean()).isTrue();
    assertThat(product().path("status").asText()).isEqualTo("ended");
    assertThat(activity().get(0).path("kind").asText()).isEqualTo("product.ended");
    assertThat(activity().get(0).at("/before/status").asText()).isEqualTo("cancelled");
    assertThat(Accesses.mayI(anna, anna.organisationId(), UUID.fromString(site), "use"))
        .isEqualTo("product_ended");
    for (var at : List.of("end_of_term", "now")) {
      Api.isRefused(Cancelling.ask(anna, site, at), 409, "product-ended", null);
    }
    Api.isRefused(Cancelling.reinstate(anna, site), 409, "product-ended", null);
    Api.isRefused(anna.calls().get(Cancelling.path(anna, site)), 409, "product-ended", null);
    Api.isRefused(Renewals.automatic(anna, true, site), 409, "product-ended", "productIds[0]");
    assertThat(Wallets.shown(anna)).isEqualTo("0.00 0.00 0.00");
  }

  @Test
  void aDomainEndsWithItsTermOnly() {
    site = shelf.addDomain(anna.organisationId()).toString();
    Api.isRefused(Cancelling.ask(anna, site, "end_of_term"), 409, "product-without-end", null);
    site = bought(Baskets.domain("domain_ch", "silent-" + UUID.randomUUID() + ".ch"));
    Api.isRefused(Cancelling.ask(anna, site, "end_of_term"), 409, "product-registering", null);
    var term = NewTerm.notSold(today(), today().plusYears(1), null, null);
    site = shelf.add(anna.organisationId(), "domain", Shelf.newDomainName(), term).toString();
    Api.isRefused(Cancelling.ask(anna, site, "now"), 409, "domain-ends-with-term", null);

    var done = Cancelling.cancelled(anna, site, "end_of_term");

    assertThat(loses(done)).containsExactly("domain_name");
    assertThat(product().path("status").asText()).isEqualTo("cancelled");
    assertThat(product().at("/domain/state").asText()).isEqualTo("active");
  }

  @Test
  void aMinimumTermIsTold() {
    var minimum = end.plusDays(1);
    tables.run(
        "update product set minimum_ends_on = ? where id = ?", minimum, UUID.fromString(site));
    for (var at : List.of("end_of_term", "now")) {
      Cancelling.ask(anna, site, at)
          .then()
          .statusCode(409)
          .body("type", equalTo("/problems/minimum-term-runs"))
          .body("minimumEndsOn", equalTo(minimum.toString()));
    }
    tables.run("update product set minimum_ends_on = ? where id = ?", end, UUID.fromString(site));

    assertThat(Cancelling.cancelled(anna, site, "end_of_term").path("minimumEndsOn").asText())
        .isEqualTo(end.toString());
    Api.isRefused(Cancelling.ask(anna, site, "now"), 409, "minimum-term-runs", null);
  }

  @Test
  void aMomentIsOneOfTwo() {
    Api.isRefused(
        anna.calls().get(Cancelling.path(anna, site) + "?at=tomorrow"),
        422,
        "cancellation-moment-unknown",
        "at");
    Api.isRefused(Cancelling.ask(anna, site, "tomorrow"), 422, "validation-failed", "at");
    Api.isRefused(
        anna.calls().body(Map.of()).put(Cancelling.path(anna, site)),
        422,
        "validation-failed",
        "at");
  }

  @Test
  void aDiscountOnLaterTermsIsLost() {
    var coupon =
        Gifts.issued(operators.somebody(), Gifts.percent("50", Map.of("terms", "forever")));
    var cart = Baskets.open(anna);
    Baskets.added(anna, cart, Baskets.line("web_hosting_starter", "P1Y"));
    Baskets.putCoupon(anna, cart, coupon.path("code").asText()).then().statusCode(201);
    site =
        Orders.placed(anna, cart, Map.of("paymentMethod", "sandbox:success"))
            .at("/lines/0/productId")
            .asText();

    assertThat(loses(Cancelling.read(anna, site))).contains("lasting_discount");
  }

  @Test
  void anOrderThatWaitsForATransferIsCancelledWithAllItsProducts() {
    var mail = bought(Baskets.line("mail_service_basic", "P1Y"));
    var order = renewed(Map.of("paymentMethod", "bank_transfer"), site, mail);
    var preview = Cancelling.read(anna, site);
    assertThat(loses(preview)).containsExactly("service", "data", "pending_orders");
    assertThat(preview.at("/pendingOrderIds/0").asText()).isEqualTo(order.path("id").asText());

    var done = Cancelling.cancelled(anna, site, "end_of_term");

    assertThat(done.path("pendingOrderIds")).isEmpty();
    var cancelled = Orders.read(anna, order.path("id").asText());
    assertThat(cancelled.path("status").asText()).isEqualTo("cancelled");
    assertThat(cancelled.path("failure").asText()).isEqualTo("product_cancelled");
    var invoice = Orders.invoice(anna, order.at("/invoiceIds/0").asText());
    assertThat(invoice.path("status").asText()).isEqualTo("cancelled");
    assertThat(Renewals.of(anna, mail).path("pendingOrderId").isNull()).isTrue();
    operators.booksAreClean();
  }

  @Test
  void whatAnOrderSetAsideIsFreeAndLateMoneyGoesToThePrepaidAccount() {
    Wallets.fill(anna, "5.00");
    var means =
        Map.<String, Object>of("prepaidAll", true, "paymentMethod", "sandbox:pending-success");
    renewed(means, site);
    assertThat(Wallets.shown(anna)).isEqualTo("5.00 5.00 0.00");

    Cancelling.cancelled(anna, site, "now");

    assertThat(Wallets.shown(anna)).isEqualTo("5.00 0.00 5.00");
    time.passesWithItsWork("PT6S");
    assertThat(Wallets.shown(anna)).isEqualTo("7.03 0.00 7.03");
    assertThat(product().path("status").asText()).isEqualTo("ended");
    assertThat(product().path("paidUntil").asText()).isEqualTo(end.toString());
    operators.booksAreClean();
  }

  private JsonNode renewed(Map<String, Object> means, String... products) {
    var items =
        Arrays.stream(products)
            .map(each -> Renewals.next(anna, each, each.equals(site) ? "P1M" : "P1Y"))
            .toList();
    return Renewals.renewed(anna, items, means);
  }

  @Test
  void whoManagesTheProductMayAndALockStopsThem() {
    var technician = customers.newMember(anna, "collaborator");
    var accountant = customers.newMember(anna, "collaborator");
    Organisation.giveAccounting(anna, customers.memberId(anna, accountant));
    Accesses.replace(
        anna,
        customers.memberId(anna, technician),
        Accesses.matrix(Accesses.on(UUID.fromString(site), "technical")));
    var path = Cancelling.path(anna, site);
    accountant.calls().get(path).then().statusCode(403);
    accountant.calls().body(Map.of("at", "now")).put(path).then().statusCode(403);
    technician.calls().get(path).then().statusCode(200);
    technician.calls().body(Map.of("at", "end_of_term")).put(path).then().statusCode(200);

    anna.calls().put(path(site) + "/lock").then().statusCode(200);

    Api.isRefused(technician.calls().get(path), 403, "product-locked", null);
    Api.isRefused(technician.calls().delete(path), 403, "product-locked", null);
    Api.isRefused(
        technician.calls().body(Map.of("at", "now")).put(path), 403, "product-locked", null);
    Cancelling.reinstate(anna, site).then().statusCode(204);
    Cancelling.cancelled(anna, site, "end_of_term");
  }
}
