package dev.kontor.sale.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.support.Accesses;
import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.Baskets;
import dev.kontor.support.Catalogues;
import dev.kontor.support.Changes;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Orders;
import dev.kontor.support.Organisation;
import dev.kontor.support.Person;
import dev.kontor.support.Renewals;
import dev.kontor.support.Tables;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may have a product changed, by which call, and paid how (SUB-4, ACC-2, ACC-7). */
@KontorTest
class OfferPaymentRefusalTest {
  private static final Map<String, Object> BY_CARD = Map.of("paymentMethod", "sandbox:success");
  private static final Map<String, Object> DEARER = Map.of("offer", "cloud_server_m");
  private static final Map<String, Object> DEARER_LATER =
      Map.of("offer", "cloud_server_m", "at", "end_of_term");
  private static final Map<String, Object> LONGER = Map.of("period", "P1Y");

  @Inject Customers customers;
  @Inject Tables tables;

  private Person anna;
  private String server;

  @BeforeEach
  void annaHasAServer() {
    anna = customers.newPerson();
    Organisation.addBillingAddress(anna);
    server =
        Orders.bought(anna, Baskets.line("cloud_server_s", "P1M"), "sandbox:success")
            .at("/lines/0/productId")
            .asText();
  }

  private JsonNode product() {
    var path = "/v1/organisations/" + anna.organisationId() + "/products/" + server;
    return Api.json(anna.calls().get(path).then().statusCode(200).extract());
  }

  private Map<String, Object> paid(Map<String, Object> means) {
    return Changes.paid(anna, server, DEARER, means);
  }

  private void isRefused(Map<String, Object> body, int status, String type, String field) {
    var before = product();
    Api.isRefused(Changes.put(anna, server, body), status, type, field);
    assertThat(product()).isEqualTo(before);
  }

  private Answer put(Person person, String key, Map<String, Object> body) {
    return person.calls().header("Idempotency-Key", key).body(body).put(Changes.path(anna, server));
  }

  /** A collaborator who manages the server, and doesn't pay. */
  private Person technician() {
    var technician = customers.newMember(anna, "collaborator");
    Accesses.replace(
            anna,
            customers.memberId(anna, technician),
            Accesses.matrix(Accesses.on(UUID.fromString(server), "technical")))
        .statusCode(200);
    return technician;
  }

  @Test
  void aLockLeavesOnlyAdministrators() {
    var technician = technician();
    var admin = customers.newMember(anna, "administrator");
    anna.calls()
        .put("/v1/organisations/{o}/products/{p}/lock", anna.organisationId(), server)
        .then()
        .statusCode(200);

    Changes.put(technician, server, LONGER).then().statusCode(403);
    Changes.preview(technician, server, LONGER).then().statusCode(403);
    technician.calls().delete(Changes.path(anna, server)).then().statusCode(403);
    assertThat(product().path("scheduledChange").isNull()).isTrue();

    Changes.changed(admin, server, LONGER);
    var order = Changes.changed(admin, server, Changes.paid(admin, server, DEARER, BY_CARD));
    assertThat(order.path("status").asText()).isEqualTo("paid");
  }

  @Test
  void whoDoesNotPayMayLookAndSchedule() {
    var technician = technician();

    assertThat(Changes.previewed(technician, server, DEARER).path("allowed").asBoolean()).isTrue();
    Changes.put(technician, server, paid(BY_CARD)).then().statusCode(403);
    Changes.put(technician, server, DEARER).then().statusCode(403);
    assertThat(product().path("offer").asText()).isEqualTo("cloud_server_s");
    assertThat(
            Changes.changed(technician, server, DEARER_LATER).at("/scheduledChange/offer").asText())
        .isEqualTo("cloud_server_m");
    technician.calls().delete(Changes.path(anna, server)).then().statusCode(204);

    Organisation.giveAccounting(anna, customers.memberId(anna, technician));
    var order = Changes.changed(technician, server, paid(BY_CARD));
    assertThat(order.path("status").asText()).isEqualTo("paid");
  }

  @Test
  void whoDoesNotPaySchedulesNothingDearerThatIsPaidByItself() {
    var technician = technician();
    Renewals.automatic(anna, true, server).then().statusCode(204);

    Changes.put(technician, server, DEARER_LATER).then().statusCode(403);
    Changes.put(technician, server, LONGER).then().statusCode(403);
    assertThat(product().path("scheduledChange").isNull()).isTrue();

    Organisation.giveAccounting(anna, customers.memberId(anna, technician));
    Changes.changed(technician, server, DEARER_LATER);
  }

  /** An upgrade that can't be is one all the same. */
  @Test
  void whoDoesNotPayIsNotToldWhyAnUpgradeCanNotBe() {
    var technician = technician();
    tables.locate(anna, "DE", "10115");

    Changes.put(technician, server, DEARER).then().statusCode(403);
  }

  @Test
  void whoOnlyReadsOrPaysOrUsesDoesNotChange() {
    var accountant = customers.newMember(anna, "collaborator");
    Organisation.giveAccounting(anna, customers.memberId(anna, accountant));
    var user = customers.newMember(anna, "collaborator");
    Accesses.replace(
            anna,
            customers.memberId(anna, user),
            Accesses.matrix(Accesses.on(UUID.fromString(server), "use", "statistics")))
        .statusCode(200);
    for (var person : new Person[] {accountant, user}) {
      Changes.preview(person, server, LONGER).then().statusCode(403);
      Changes.put(person, server, LONGER).then().statusCode(403);
      person.calls().delete(Changes.path(anna, server)).then().statusCode(403);
    }
  }

  @Test
  void whatCostsNeedsATotalAndAKey() {
    isRefused(DEARER, 422, "expected-total-required", "expectedTotal");
    var body = paid(BY_CARD);
    var withoutKey = anna.calls().body(body).put(Changes.path(anna, server));
    Api.isRefused(withoutKey, 400, "idempotency-key-required", null);
    assertThat(product().path("offer").asText()).isEqualTo("cloud_server_s");

    anna.calls()
        .body(DEARER_LATER)
        .put(Changes.path(anna, server))
        .then()
        .statusCode(200)
        .body("scheduledChange.offer", equalTo("cloud_server_m"));
  }

  @Test
  void theSameKeyGivesTheSameOrder() {
    var key = Wallets.newKey();
    var body = paid(BY_CARD);
    var first = put(anna, key, body);
    first.then().statusCode(200);
    var again = put(anna, key, body);

    assertThat(Api.json(again)).isEqualTo(Api.json(first));
    assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(orders("change")).isEqualTo(1);
    var other = new HashMap<>(body);
    other.put("offer", "cloud_server_l");
    Api.isRefused(put(anna, key, other), 422, "idempotency-key-reused", null);
  }

  @Test
  void theSameKeySchedulesAgainWhatIsScheduled() {
    var key = Wallets.newKey();
    var first = put(anna, key, LONGER);
    first.then().statusCode(200);
    assertThat(Api.json(put(anna, key, LONGER))).isEqualTo(Api.json(first));
  }

  private int orders(String kind) {
    return tables.count(
        "customer_order", "organisation_id = ? and kind = ?", anna.organisationId(), kind);
  }

  @Test
  void atOnceIsTooSoonForATransfer() {
    isRefused(
        paid(Map.of("paymentMethod", "bank_transfer")), 422, "transfer-too-slow", "paymentMethod");
    assertThat(orders("change")).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "paymentMethod | sandbox:nothing | 422 | payment-method-unknown",
        "paymentMethod | | 422 | payment-method-required",
        "prepaidAmount | 1.00 CHF | 422 | prepaid-too-high",
        "prepaidAmount | 0.00 CHF | 422 | amount-not-positive",
        "prepaidAmount | 1.00 EUR | 422 | currency-mismatch",
        "expectedTotal | 31.34 CHF | 409 | price-changed",
        "expectedTotal | 31.35 EUR | 409 | price-changed"
      })
  void itIsPaidAsACheckoutIs(String member, String value, int status, String type) {
    var body = paid(BY_CARD);
    if (value == null) {
      body.remove(member);
    } else if (value.contains(" ")) {
      var parts = value.split(" ");
      body.put(member, Catalogues.money(parts[0], parts[1]));
    } else {
      body.put(member, value);
    }
    isRefused(body, status, type, null);
    assertThat(orders("change")).isZero();
  }

  @Test
  void prepaidIsAPartOrAll() {
    var body = paid(BY_CARD);
    body.put("prepaidAll", true);
    body.put("prepaidAmount", Wallets.chf("1.00"));
    isRefused(body, 422, "prepaid-ambiguous", "prepaidAll");
  }

  /** Whoever reads the price of the new term pays it, whatever is credited. */
  @Test
  void theTotalOfThePriceIsExpectedToo() {
    var body = paid(BY_CARD);
    body.put("expectedTotal", Wallets.chf("31.35"));
    var order = Changes.changed(anna, server, body);
    assertThat(order.at("/payments/1/amount/amount").asText()).isEqualTo("18.38");
  }

  @Test
  void whatIsLeftCannotBePaidByWhatIsNotThere() {
    Wallets.fill(anna, "5.00");
    isRefused(paid(Map.of("prepaidAll", true)), 422, "payment-method-required", "paymentMethod");
    assertThat(Wallets.shown(anna)).isEqualTo("5.00 0.00 5.00");
  }

  @Test
  void withoutAnAddressThereIsNoOrder() {
    tables.run("delete from billing_address where organisation_id = ?", anna.organisationId());
    isRefused(paid(BY_CARD), 409, "billing-address-missing", null);
    assertThat(orders("change")).isZero();
  }

  @Test
  void whoDoesNotSeeMoneySeesNoBalanceInAPreview() {
    Wallets.fill(anna, "500.00");

    var seen = Changes.previewed(technician(), server, Map.of("offer", "cloud_server_m"));

    assertThat(seen.at("/price/prepaid/available/amount").asText()).isEqualTo("0.00");
    assertThat(
            Changes.previewed(anna, server, Map.of("offer", "cloud_server_m"))
                .at("/price/prepaid/available/amount")
                .asText())
        .isEqualTo("500.00");
  }
}
