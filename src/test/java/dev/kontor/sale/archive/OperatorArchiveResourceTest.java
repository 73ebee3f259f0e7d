package dev.kontor.sale.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.Baskets;
import dev.kontor.support.Closings;
import dev.kontor.support.Customers;
import dev.kontor.support.Givebacks;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.Orders;
import dev.kontor.support.Organisation;
import dev.kontor.support.Person;
import dev.kontor.support.Tables;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * ORG-5: documents and ledger of closed organisations are there for operators, and only for them.
 */
@KontorTest
class OperatorArchiveResourceTest {
  private static final String ARCHIVE = "/v1/operator/archive/organisations";

  @Inject Customers customers;
  @Inject Operators operators;
  @Inject Closings closings;
  @Inject Tables tables;

  private Person anna;
  private Person sam;
  private String invoice;

  @BeforeEach
  void annaHasBoughtAndClosed() {
    anna = customers.newPerson();
    sam = operators.somebody();
    Organisation.addBillingAddress(anna);
    Wallets.fill(anna, "40.00");
    var hosting = Baskets.line("web_hosting_starter", "P1Y");
    invoice = Orders.bought(anna, hosting, "sandbox:success").at("/invoiceIds/0").asText();
    closings.close(anna);
  }

  private String archive(String what) {
    return ARCHIVE + "/" + anna.organisationId() + what;
  }

  private JsonNode newest(String filter) {
    var answer = sam.calls().get(ARCHIVE + "?limit=1" + filter);
    return Api.json(answer.then().statusCode(200).extract()).at("/items/0");
  }

  @Test
  void itIsListedWithItsMoney() {
    var newest = newest("");

    assertThat(newest.path("id").asText()).isEqualTo(anna.organisationId().toString());
    assertThat(newest.path("name").asText())
        .isEqualTo(
            tables
                .one(
                    "select recipient ->> 'name' from invoice where organisation_id = ?",
                    String.class,
                    anna.organisationId())
                .orElseThrow());
    assertThat(newest.path("keptUntil").asText()).isEqualTo(Closings.KEPT_UNTIL.toString());
    assertThat(newest.path("balances")).hasSize(1);
    assertThat(newest.at("/balances/0/amount").asText()).isEqualTo("40.00");
    assertThat(newest("&withMoney=true")).isEqualTo(newest);
  }

  @Test
  void thoseWithoutMoneyCanBeLeftOut() {
    var bea = customers.newPerson();
    closings.close(bea);

    var newest = newest("");
    assertThat(newest.path("id").asText()).isEqualTo(bea.organisationId().toString());
    assertThat(newest.path("name").isNull()).isTrue();
    assertThat(newest.path("balances")).isEmpty();
    assertThat(newest("&withMoney=true").path("id").asText())
        .isEqualTo(anna.organisationId().toString());
    Api.isRefused(sam.calls().get(ARCHIVE + "?withMoney=yes"), 422, "flag-invalid", null);
  }

  @Test
  void itIsReadPageByPage() {
    var bea = customers.newPerson();
    closings.close(bea);

    var first = Api.json(sam.calls().get(ARCHIVE + "?limit=1"));
    var next = first.path("next").asText();
    var second = Api.json(sam.calls().get(ARCHIVE + "?limit=1&after=" + next));

    assertThat(second.at("/items/0/id").asText()).isEqualTo(anna.organisationId().toString());
  }

  @Test
  void itsDocumentsAndEntriesStay() {
    sam.calls()
        .get(archive("/invoices?totals=true"))
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].id", equalTo(invoice))
        .body("totals[0].gross.amount", equalTo("70.27"));
    sam.calls()
        .get(archive("/invoices/" + invoice + "/pdf"))
        .then()
        .statusCode(200)
        .header("Content-Type", startsWith("application/pdf"));
    sam.calls()
        .get(archive("/entries?limit=1"))
        .then()
        .statusCode(200)
        .body("items[0].balanceAfter.amount", equalTo("40.00"));
    sam.calls().get(archive("/entries?currency=EUR")).then().body("items", hasSize(0));
  }

  /** Whoever it was sold to isn't there any more; money that is left can be paid out. */
  @Test
  void itsInvoicesAreNotGivenBack() {
    var whole = Givebacks.whole("source", "keep");

    Api.isRefused(Givebacks.ask(sam, invoice, whole), 404, "not-found", null);

    assertThat(tables.count("invoice", "organisation_id = ?", anna.organisationId())).isEqualTo(1);
    assertThat(closings.money(anna.organisationId())).isEqualTo("4000 0");
  }

  @Test
  void thereIsNothingOfOpenOnesNorOfNobody() {
    var bea = customers.newPerson();
    for (var id : new UUID[] {bea.organisationId(), UUID.randomUUID()}) {
      var of = ARCHIVE + "/" + id;
      Api.isRefused(sam.calls().get(of + "/invoices"), 404, "not-found", null);
      Api.isRefused(sam.calls().get(of + "/invoices/" + invoice + "/pdf"), 404, "not-found", null);
      Api.isRefused(sam.calls().get(of + "/entries"), 404, "not-found", null);
      Api.isRefused(
          Wallets.post(sam, of + "/withdrawals", Wallets.withdrawalOf("5.00")),
          404,
          "not-found",
          null);
    }
  }

  @Test
  void onlyOperatorsSeeIt() {
    Api.isRefused(anna.calls().get(ARCHIVE), 404, "not-found", null);
    Api.isRefused(anna.calls().get(archive("/invoices")), 404, "not-found", null);
    Api.isRefused(
        Wallets.post(anna, archive("/withdrawals"), Wallets.withdrawalOf("5.00")),
        404,
        "not-found",
        null);
  }

  @Test
  void itsMoneyIsPaidOutOnce() {
    var made = Api.json(payOut("40.00").then().statusCode(201).extract());
    var id = made.path("id").asText();

    assertThat(closings.money(anna.organisationId())).isEqualTo("4000 4000");
    Api.isRefused(payOut("0.01"), 409, "withdrawal-too-small", "amount");
    Api.isRefused(payOut("40.00"), 409, "balance-insufficient", null);
    assertThat(Api.json(sam.calls().get(archive("/withdrawals/" + id)))).isEqualTo(made);
    assertThat(
            tables.count(
                "organisation_activity",
                "organisation_id = ? and kind = 'withdrawal.asked' and actor_kind = 'operator'",
                anna.organisationId()))
        .isEqualTo(1);

    Wallets.post(sam, "/v1/operator/withdrawals/" + id + "/settle").then().statusCode(200);

    assertThat(closings.money(anna.organisationId())).isEqualTo("0 0");
    assertThat(newest("").path("balances")).isEmpty();
    operators.booksAreClean();
  }

  private Answer payOut(String francs) {
    return Wallets.post(sam, archive("/withdrawals"), Wallets.withdrawalOf(francs));
  }

  @Test
  void theDestinationIsJudgedAsCustomersOnesAre() {
    var wrong =
        Map.<String, Object>of(
            "amount",
            Wallets.chf("5.00"),
            "destination",
            Map.of("iban", "CH00 0076 2011 6238 5295 7", "holder", "Anna"));

    Api.isRefused(
        Wallets.post(sam, archive("/withdrawals"), wrong), 422, "iban-invalid", "destination.iban");
  }
}
