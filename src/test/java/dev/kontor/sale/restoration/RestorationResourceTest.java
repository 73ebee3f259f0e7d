package dev.kontor.sale.restoration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.Customers;
import dev.kontor.support.Domains;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.Orders;
import dev.kontor.support.Organisation;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Renewals;
import dev.kontor.support.Shelf;
import dev.kontor.support.Tables;
import dev.kontor.support.Transfers;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** DOM-1: a domain that expired is had back for a fee and its next term, until it is released. */
@KontorTest
class RestorationResourceTest {
  private static final Map<String, Object> BY_CARD = Map.of("paymentMethod", "sandbox:success");

  @Inject Customers customers;
  @Inject Operators operators;
  @Inject Domains domains;
  @Inject Shelf shelf;
  @Inject Transfers transfers;
  @Inject PassingTime time;
  @Inject Tables tables;

  private Person anna;
  private LocalDate end;
  private UUID domain;

  @BeforeEach
  void annasDomainHasExpired() {
    anna = customers.newPerson();
    Organisation.addBillingAddress(anna);
    end = domains.today().plusDays(1);
    domain = domains.expiring(anna, end);
    passesUntil(end, Duration.ofHours(1));
  }

  private void passesUntil(LocalDate day, Duration after) {
    var moment = day.atStartOfDay(ZoneOffset.UTC).toInstant().plus(after);
    time.passesWithItsWork(Duration.between(time.now(), moment).toString());
    anna = customers.signIn(anna.email());
  }

  private String path(UUID product) {
    return Domains.path(anna, product) + "/restoration";
  }

  private JsonNode quote() {
    return Api.json(anna.calls().get(path(domain)).then().statusCode(200).extract());
  }

  private Map<String, Object> body(Map<String, Object> means) {
    var total = quote().at("/preview/total");
    var body = new HashMap<>(means);
    body.put(
        "expectedTotal",
        Map.of(
            "amount", total.path("amount").asText(), "currency", total.path("currency").asText()));
    return body;
  }

  private Answer restore(Map<String, Object> body) {
    return Wallets.post(anna, path(domain), body);
  }

  private JsonNode restored(Map<String, Object> means) {
    return Api.json(restore(body(means)).then().statusCode(201).extract());
  }

  private void isRefused(UUID product, String problem) {
    anna.calls()
        .get(path(product))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/" + problem));
    Wallets.post(anna, path(product), Map.of("expectedTotal", Wallets.chf("63.67")))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/" + problem));
  }

  private JsonNode product() {
    return Api.json(anna.calls().get(Domains.path(anna, domain)));
  }

  @Test
  void theQuoteTellsFeeRenewalAndUntilWhen() {
    assertThat(product().path("status").asText()).isEqualTo("expired");
    assertThat(product().at("/domain/state").asText()).isEqualTo("redemption");

    var quote = quote();

    assertThat(quote.at("/fee/amount").asText()).isEqualTo("45.00");
    assertThat(quote.at("/renewal/amount").asText()).isEqualTo("13.90");
    assertThat(quote.at("/preview/total/amount").asText()).isEqualTo("63.67");
    assertThat(Api.texts(quote.at("/preview/lines"), "extra"))
        .containsExactly("null", "restoration");
    assertThat(quote.path("newTermEnd").asText()).isEqualTo(end.plusYears(1).toString());
    assertThat(quote.path("possibleUntil").asText()).isEqualTo(end.plusDays(40) + "T00:00:00Z");
    assertThat(product().at("/domain/redemptionEndsOn").asText())
        .isEqualTo(end.plusDays(40).toString());
    assertThat(Renewals.all(anna)).isEmpty();
  }

  @Test
  void itsOwnersFindItAndOthersOnlySeeThatItIsTaken() {
    var name = product().path("name").asText();
    var path = "/v1/domains/" + name + "/availability";

    var mine = Api.json(anna.calls().get(path).then().statusCode(200).extract());
    var others = Api.json(customers.somebody().calls().get(path).then().statusCode(200).extract());
    var found = Api.json(anna.calls().get("/v1/me/products?q=" + name)).at("/items/0");

    assertThat(mine.path("availability").asText()).isEqualTo("taken");
    assertThat(mine.at("/yours/0/state").asText()).isEqualTo("redemption");
    assertThat(mine.at("/yours/0/until").asText()).isEqualTo(end.plusDays(40).toString());
    assertThat(others.path("availability").asText()).isEqualTo("taken");
    assertThat(others.path("yours")).isEmpty();
    assertThat(found.path("status").asText()).isEqualTo("expired");
    assertThat(found.path("redemptionEndsOn")).isEqualTo(mine.at("/yours/0/until"));
  }

  @Test
  void whatIsPaidIsHadBackFromItsOldExpiryOn() {
    var order = restored(BY_CARD);

    assertThat(order.path("kind").asText()).isEqualTo("restore");
    assertThat(order.path("status").asText()).isEqualTo("paid");
    assertThat(Api.texts(order.path("lines"), "kind")).containsExactly("renewal", "restore");
    time.passesWithItsWork("PT1S");
    assertThat(product().path("status").asText()).isEqualTo("active");
    assertThat(product().at("/domain/state").asText()).isEqualTo("active");
    assertThat(product().path("paidUntil").asText()).isEqualTo(end.plusYears(1).toString());
    var name = product().path("name").asText();
    assertThat(
            tables.one(
                "select expires_on from registry_domain where name = ?", LocalDate.class, name))
        .contains(end.plusYears(1));
    assertThat(Api.texts(Orders.read(anna, order.path("id").asText()).path("lines"), "state"))
        .containsOnly("delivered");
    var invoice = Orders.invoice(anna, order.at("/invoiceIds/0").asText());
    assertThat(invoice.at("/lines/1/list/amount").asText()).isEqualTo("45.00");
    operators.booksAreClean();
  }

  @Test
  void onTheLastMinuteItIsHadBackAndAMinuteLaterItIsGone() {
    var other = domains.expiring(anna, "o" + Shelf.newDomainName(), end);
    passesUntil(end, Duration.ofHours(2));
    passesUntil(end.plusDays(40), Duration.ofMinutes(-1));

    restored(BY_CARD);
    time.passesWithItsWork("PT1S");
    assertThat(product().path("status").asText()).isEqualTo("active");
    passesUntil(end.plusDays(40), Duration.ofMinutes(1));

    assertThat(Domains.read(anna, other).getString("status")).isEqualTo("ended");
    assertThat(Domains.read(anna, other).getString("domain.state")).isEqualTo("released");
    isRefused(other, "domain-released");
    assertThat(product().path("status").asText()).isEqualTo("active");
  }

  @Test
  void itIsGoneAlsoWhereItsReleaseComesLate() {
    passesUntil(end.plusDays(40), Duration.ofMinutes(-1));

    time.passes(Duration.ofMinutes(2));

    isRefused(domain, "domain-released");
  }

  @Test
  void whatNeedsNoRestoringIsRefused() {
    isRefused(domains.expiring(anna, end.plusDays(60)), "domain-not-expired");
    isRefused(shelf.add(anna, "web_hosting"), "not-to-be-restored");
    restored(BY_CARD);
    isRefused(domain, "domain-not-expired");
    anna.calls().get(path(UUID.randomUUID())).then().statusCode(404);
  }

  @Test
  void renewingItPointsToItsRestoration() {
    var item = Renewals.item(domain.toString(), end.toString(), "P1Y");

    Renewals.preview(anna, List.of(item))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/domain-to-be-restored"))
        .body("restoration", equalTo(path(domain)));
    Domains.warrant(anna, domain, true)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/domain-to-be-restored"));
  }

  @Test
  void anotherTotalThanThatOfTheQuoteIsNotPaid() {
    var body = body(BY_CARD);
    body.put("expectedTotal", Wallets.chf("63.66"));

    restore(body)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/price-changed"))
        .body("preview", notNullValue());
    assertThat(product().path("status").asText()).isEqualTo("expired");
  }

  @Test
  void whileItsPaymentIsAwaitedNobodyElseRestoresIt() {
    var order = restored(Map.of("paymentMethod", "bank_transfer"));

    isRefused(domain, "renewal-pending");
    assertThat(product().path("status").asText()).isEqualTo("expired");
    assertThat(transfers.receive(anna, Transfers.invoices(order), "63.67")).isTrue();
    assertThat(product().path("status").asText()).isEqualTo("active");
    operators.booksAreClean();
  }

  @Test
  void whatIsNotPaidBeforeItsReleaseGoesWithIt() {
    passesUntil(end.plusDays(39), Duration.ZERO);
    var order = restored(Map.of("paymentMethod", "bank_transfer"));

    passesUntil(end.plusDays(40), Duration.ofMinutes(1));

    assertThat(Orders.read(anna, order.path("id").asText()).path("status").asText())
        .isEqualTo("expired");
    assertThat(product().path("status").asText()).isEqualTo("ended");
    operators.booksAreClean();
  }

  @Test
  void aDeclinedCardLeavesItAsItWas() {
    var order = restored(Map.of("paymentMethod", "sandbox:declined"));

    assertThat(order.path("status").asText()).isEqualTo("failed");
    assertThat(product().path("status").asText()).isEqualTo("expired");
    restored(BY_CARD);
  }

  @Test
  void whatTheRegistryRefusesIsCreditedAndStaysInRedemption() {
    var refused = domains.expiring(anna, "refused-" + Shelf.newDomainName(), end.plusDays(1));
    passesUntil(end.plusDays(1), Duration.ofMinutes(5));
    domain = refused;

    var order = restored(BY_CARD);
    time.passesWithItsWork("PT1S");

    var read = Orders.read(anna, order.path("id").asText());
    assertThat(Api.texts(read.path("lines"), "state")).containsOnly("refused");
    var invoice = Orders.invoice(anna, order.at("/invoiceIds/0").asText());
    assertThat(invoice.path("refunded")).isEqualTo(order.path("total"));
    assertThat(product().path("status").asText()).isEqualTo("expired");
    assertThat(product().at("/domain/redemptionEndsOn").asText())
        .isEqualTo(end.plusDays(41).toString());
    operators.booksAreClean();
  }

  @Test
  void aRepeatIsToldTheSame() {
    var key = Wallets.newKey();
    var body = body(BY_CARD);
    var first = anna.calls().header("Idempotency-Key", key).body(body).post(path(domain));

    var second = anna.calls().header("Idempotency-Key", key).body(body).post(path(domain));

    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(Api.json(second).path("id")).isEqualTo(Api.json(first).path("id"));
  }
}
