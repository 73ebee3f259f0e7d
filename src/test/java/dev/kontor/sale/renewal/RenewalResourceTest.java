package dev.kontor.sale.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.support.Api;
import dev.kontor.support.Baskets;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Products go on from their ends for the periods that are chosen, in one order that is paid. */
@KontorTest
class RenewalResourceTest {
  private static final Map<String, Object> BY_CARD = Map.of("paymentMethod", "sandbox:success");

  @Inject Customers customers;
  @Inject Operators operators;
  @Inject PassingTime time;
  @Inject Tables tables;
  @Inject Mailbox mailbox;

  private Person anna;

  @BeforeEach
  void annaCanBeBilled() {
    anna = customers.newPerson();
    Organisation.addBillingAddress(anna);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(time.now(), ZoneOffset.UTC);
  }

  private String bought(String offer, String period) {
    return bought(Baskets.line(offer, period));
  }

  private String bought(Map<String, Object> line) {
    return Orders.bought(anna, line, "sandbox:success").at("/lines/0/productId").asText();
  }

  private JsonNode product(String id) {
    return Orders.products(anna).stream()
        .filter(each -> each.path("id").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode choice(JsonNode item, String period) {
    for (var each : item.path("periods")) {
      if (each.path("period").asText().equals(period)) {
        return each;
      }
    }
    throw new AssertionError(item);
  }

  @Test
  void eachProductTellsThePeriodsToChooseFrom() {
    var site = bought("web_hosting_starter", "P3M");

    var item = Renewals.of(anna, site);

    var end = LocalDate.parse(item.path("termEnd").asText());
    assertThat(item.path("type").asText()).isEqualTo("web_hosting");
    assertThat(item.path("paidUntil")).isEqualTo(item.path("termEnd"));
    assertThat(product(site).path("paidUntil")).isEqualTo(item.path("termEnd"));
    assertThat(Api.texts(item.path("periods"), "period"))
        .containsSubsequence("P3M", "P1Y", "P2Y", "P3Y");
    var year = choice(item, "P1Y");
    assertThat(year.at("/list/amount").asText()).isEqualTo("65.00");
    assertThat(year.at("/net/amount").asText()).isEqualTo("65.00");
    assertThat(LocalDate.parse(year.path("newTermEnd").asText()))
        .isEqualTo(
            LocalDate.of(end.getYear() + 1, end.getMonth(), 1)
                .plusDays(
                    Math.min(today().getDayOfMonth(), end.plusYears(1).lengthOfMonth()) - 1L));
    assertThat(year.path("current").asBoolean()).isFalse();
    assertThat(choice(item, "P3M").path("current").asBoolean()).isTrue();
    assertThat(item.at("/autoRenewal/enabled").asBoolean()).isFalse();
    assertThat(item.at("/autoRenewal/nextAttemptAt").isNull()).isTrue();
    assertThat(item.path("pendingOrderId").isNull()).isTrue();
  }

  @Test
  void theHorizonSaysHowFarAheadItIsLooked() {
    var month = bought("web_hosting_starter", "P3M");
    var year = bought("web_hosting_starter", "P1Y");

    assertThat(ids(Renewals.within(anna, "P3M"))).containsExactly(month);
    assertThat(ids(Renewals.all(anna))).containsExactly(month, year);
    assertThat(ids(Renewals.within(anna, "P2M"))).isEmpty();
    anna.calls().get(Renewals.path(anna)).then().body("items.size()", equalTo(0));
    var first =
        Api.json(anna.calls().get(Renewals.path(anna) + "?horizon=all&limit=1").then().extract());
    assertThat(first.path("items")).hasSize(1);
    anna.calls()
        .get(Renewals.path(anna) + "?horizon=all&limit=1&after=" + first.path("next").asText())
        .then()
        .body("items[0].productId", equalTo(year))
        .body("next", nullValue());
    for (var wrong : List.of("P11Y", "PT5M", "P-1M", "P0D", "soon")) {
      anna.calls()
          .get(Renewals.path(anna) + "?horizon=" + wrong)
          .then()
          .statusCode(422)
          .body("type", equalTo("/problems/horizon-invalid"));
    }
  }

  private static List<String> ids(List<JsonNode> items) {
    return items.stream().map(each -> each.path("productId").asText()).toList();
  }

  @Test
  void chosenProductsGoOnInOneOrder() {
    var site = bought("web_hosting_starter", "P1Y");
    var mail = bought("mail_service_basic", "P1Y");
    Wallets.fill(anna, "50.00");
    var items = List.of(Renewals.next(anna, site, "P2Y"), Renewals.next(anna, mail, "P1Y"));

    var order =
        Renewals.renewed(
            anna,
            items,
            Map.of("prepaidAmount", Wallets.chf("50.00"), "paymentMethod", "sandbox:success"));

    assertThat(order.path("kind").asText()).isEqualTo("renewal");
    assertThat(order.path("status").asText()).isEqualTo("paid");
    assertThat(order.at("/total/amount").asText()).isEqualTo("152.96");
    assertThat(Api.texts(order.path("payments"), "kind")).containsExactly("prepaid", "external");
    var line = order.at("/lines/0");
    assertThat(line.path("kind").asText()).isEqualTo("renewal");
    assertThat(line.path("state").asText()).isEqualTo("delivered");
    assertThat(line.path("productId").asText()).isEqualTo(site);
    assertThat(line.path("from").asText()).isEqualTo(items.get(0).get("termEnd"));
    var product = product(site);
    assertThat(product.path("period").asText()).isEqualTo("P2Y");
    assertThat(product.path("paidUntil")).isEqualTo(line.path("to"));
    assertThat(product.path("termEnd").asText()).isEqualTo(items.get(0).get("termEnd"));
    var invoice = Orders.invoice(anna, order.at("/invoiceIds/0").asText());
    assertThat(invoice.path("status").asText()).isEqualTo("paid");
    assertThat(invoice.path("lines")).hasSize(2);
    assertThat(invoice.at("/lines/0/from")).isEqualTo(line.path("from"));
    assertThat(
            tables.count(
                "product_term",
                "product_id = ? and starts_on = ? and paid_from_paid_in > 0",
                UUID.fromString(site),
                LocalDate.parse(line.path("from").asText())))
        .isEqualTo(1);
    anna.calls()
        .get("/v1/organisations/{o}/activity?kind=product.renewed", anna.organisationId())
        .then()
        .body("items.size()", equalTo(2));
    operators.booksAreClean();
  }

  @Test
  void whoComesSecondIsToldTheNewEnd() {
    var site = bought("web_hosting_starter", "P1Y");
    var items = List.of(Renewals.next(anna, site, "P1Y"));
    var body = Renewals.body(anna, items, BY_CARD);
    Renewals.renew(anna, body).then().statusCode(201);

    Renewals.renew(anna, body)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/already-renewed"))
        .body("termEnd", equalTo(product(site).path("paidUntil").asText()))
        .body("productId", equalTo(site))
        .body("violations[0].field", equalTo("items[0].termEnd"));
    assertThat(
            Renewals.renewed(anna, List.of(Renewals.next(anna, site, "P1Y")), BY_CARD)
                .path("status")
                .asText())
        .isEqualTo("paid");
  }

  @Test
  void aDeclinedPaymentRenewsNothing() {
    var site = bought("web_hosting_starter", "P1Y");
    var before = product(site).path("paidUntil");

    var order =
        Renewals.renewed(
            anna,
            List.of(Renewals.next(anna, site, "P1Y")),
            Map.of("paymentMethod", "sandbox:declined"));

    assertThat(order.path("status").asText()).isEqualTo("failed");
    assertThat(product(site).path("paidUntil")).isEqualTo(before);
    assertThat(
            Renewals.renewed(anna, List.of(Renewals.next(anna, site, "P1Y")), BY_CARD)
                .path("status")
                .asText())
        .isEqualTo("paid");
  }

  @Test
  void whileAnOrderWaitsNobodyElseRenewsItsProducts() {
    var site = bought("web_hosting_starter", "P1Y");
    var item = Renewals.next(anna, site, "P1Y");
    var order = Renewals.renewed(anna, List.of(item), Map.of("paymentMethod", "bank_transfer"));

    assertThat(order.path("status").asText()).isEqualTo("pending");
    assertThat(Renewals.of(anna, site).path("pendingOrderId")).isEqualTo(order.path("id"));
    var invoice = Orders.invoice(anna, order.at("/invoiceIds/0").asText());
    assertThat(invoice.at("/lines/0/from").asText()).isEqualTo(item.get("termEnd"));
    Renewals.preview(anna, List.of(item))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/renewal-pending"))
        .body("orderId", equalTo(order.path("id").asText()));
    anna.calls().delete(Orders.path(anna, order.path("id").asText())).then().statusCode(204);
    assertThat(Renewals.renewed(anna, List.of(item), BY_CARD).path("status").asText())
        .isEqualTo("paid");
    operators.booksAreClean();
  }

  @Test
  void aDomainGoesOnForWholeYearsAtThePriceOfItsExtension() {
    var name = Shelf.newDomainName();
    var domain = bought(Baskets.domain("domain_ch", name));
    time.passesWithItsWork("PT1S");

    var item = Renewals.of(anna, domain);
    assertThat(Api.texts(item.path("periods"), "period")).containsExactly("P1Y", "P2Y", "P3Y");
    assertThat(choice(item, "P1Y").at("/net/amount").asText()).isEqualTo("13.90");
    assertThat(choice(item, "P3Y").at("/net/amount").asText()).isEqualTo("41.70");
    assertThat(product(domain).at("/price/amount").asText()).isEqualTo("9.90");
    assertThat(product(domain).at("/renewalPrice/amount").asText()).isEqualTo("13.90");
    var order = Renewals.renewed(anna, List.of(Renewals.next(anna, domain, "P3Y")), BY_CARD);

    time.passesWithItsWork("PT1S");
    assertThat(Orders.read(anna, order.path("id").asText()).at("/lines/0/state").asText())
        .isEqualTo("delivered");
    assertThat(
            tables.count(
                "registry_domain",
                "name = ? and expires_on = ?",
                name,
                LocalDate.parse(product(domain).path("paidUntil").asText())))
        .isEqualTo(1);
    Renewals.renewed(anna, List.of(Renewals.next(anna, domain, "P3Y")), BY_CARD);
    assertThat(Api.texts(Renewals.of(anna, domain).path("periods"), "period"))
        .containsExactly("P1Y", "P2Y", "P3Y");
    Renewals.renewed(anna, List.of(Renewals.next(anna, domain, "P2Y")), BY_CARD);
    assertThat(Api.texts(Renewals.of(anna, domain).path("periods"), "period"))
        .containsExactly("P1Y");
    Renewals.preview(anna, List.of(Renewals.next(anna, domain, "P2Y")))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/too-far-ahead"))
        .body("violations[0].field", equalTo("items[0].period"));
  }

  @Test
  void whatARegistryRefusesIsPaidBackAndAsIfNothingHadBeen() {
    var name = Shelf.newDomainName();
    var domain = bought(Baskets.domain("domain_ch", name));
    time.passesWithItsWork("PT1S");
    var end = Renewals.of(anna, domain).path("termEnd").asText();
    // As if somebody had renewed it there.
    tables.run(
        "update registry_domain set expires_on = expires_on + 365, redemption_on = redemption_on + 365"
            + " where name = ?",
        name);

    var order = Renewals.renewed(anna, List.of(Renewals.next(anna, domain, "P3Y")), BY_CARD);
    time.passesWithItsWork("PT1S");

    var line = Orders.read(anna, order.path("id").asText()).at("/lines/0");
    assertThat(line.path("state").asText()).isEqualTo("refused");
    assertThat(product(domain).path("paidUntil").asText()).isEqualTo(end);
    assertThat(product(domain).path("period").asText()).isEqualTo("P1Y");
    var invoice = Orders.invoice(anna, order.at("/invoiceIds/0").asText());
    assertThat(invoice.path("creditNoteIds")).hasSize(1);
    assertThat(Wallets.shown(anna)).isEqualTo("45.08 0.00 45.08");
    assertThat(
            tables.count(
                "scheduled_task",
                "task_name = 'renewal-day' and task_instance = ?",
                anna.organisationId() + " " + LocalDate.parse(end).minusDays(21)))
        .isEqualTo(1);
    mailbox.await(anna.email(), "could not be renewed for");
    operators.booksAreClean();
  }
}
