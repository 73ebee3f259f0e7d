package dev.kontor.money.invoice;

import static dev.kontor.money.invoice.Sales.draft;
import static dev.kontor.money.invoice.Sales.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.support.Api;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Person;
import dev.kontor.support.Tables;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Invoices are listed and read by those who may see what was paid. */
@KontorTest
class InvoiceResourceTest {
  @Inject Customers customers;
  @Inject Sales sales;
  @Inject Tables tables;

  private Person anna;
  private Issued paid;
  private Issued refunded;
  private Issued note;
  private Issued open;
  private Issued cancelled;

  @BeforeEach
  void annaHasInvoices() {
    anna = customers.newPerson();
    Wallets.fill(anna, "100.00");
    paid = sales.paidFromPrepaid(draft(anna, line(1000, "8.1"), line(2000, "2.6")));
    refunded = sales.paidFromPrepaid(draft(anna, line(500, "8.1")));
    note = sales.credit(anna, refunded, new CreditExtent.Whole());
    open = sales.open(draft(anna, line(700, "8.1")));
    cancelled = sales.open(draft(anna, line(900, "8.1")));
    sales.cancel(anna, cancelled);
  }

  private String path() {
    return "/v1/organisations/" + anna.organisationId() + "/invoices";
  }

  private JsonNode list(Person reader, String query) {
    return Api.json(reader.calls().get(path() + query).then().statusCode(200).extract());
  }

  private static List<String> ids(JsonNode list) {
    var ids = new ArrayList<String>();
    list.path("items").forEach(each -> ids.add(each.path("id").asText()));
    return ids;
  }

  @Test
  void theNewestComesFirst() {
    var list = list(anna, "");

    assertThat(ids(list))
        .hasSize(6)
        .endsWith(
            cancelled.id().toString(),
            open.id().toString(),
            note.id().toString(),
            refunded.id().toString(),
            paid.id().toString());
    assertThat(list.path("totals").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "status=open, 1",
    "status=paid&kind=invoice, 1",
    "status=refunded, 1",
    "status=cancelled, 1",
    "kind=credit_note, 2",
    "kind=invoice, 4",
    "status=paid, 3",
    "to=2020-01-01, 0",
    "from=2020-01-01&zone=Europe%2FZurich, 6"
  })
  void filtersFindWhatTheySay(String query, int count) {
    assertThat(ids(list(anna, "?" + query))).hasSize(count);
  }

  @ParameterizedTest
  @CsvSource({
    "status=lost, invoice-status-unknown",
    "status=, ''",
    "kind=receipt, invoice-kind-unknown",
    "from=yesterday, period-invalid",
    "from=2026-12-01&to=2026-11-01, period-invalid",
    "from=2016-11-30&to=2026-12-01, period-invalid",
    "zone=Mars%2FOlympus&from=2026-11-01, period-invalid",
    "totals=yes, flag-invalid",
    "limit=1000, limit-invalid",
    "after=nonsense, cursor-invalid",
    "colour=red, validation-failed"
  })
  void badFiltersAreRefused(String query, String slug) {
    var answer = anna.calls().get(path() + "?" + query).then();
    if (slug.isEmpty()) {
      answer.statusCode(200);
    } else {
      answer.statusCode(422).body("type", equalTo("/problems/" + slug));
    }
  }

  @Test
  void pagesLoseNothing() {
    var seen = new ArrayList<String>();
    var after = "";
    do {
      var page = list(anna, "?limit=2" + after);
      seen.addAll(ids(page));
      after = page.path("next").isNull() ? null : "&after=" + page.path("next").asText();
    } while (after != null);

    assertThat(seen).isEqualTo(ids(list(anna, "")));
  }

  @Test
  void totalsAddUpWhatTheFilterFinds() {
    var totals = list(anna, "?totals=true&limit=1").path("totals");

    // 30.00 and 5.00 and 7.00 and 9.00, less 5.00 and 9.00
    assertThat(totals).hasSize(1);
    assertThat(totals.path(0).path("count").asInt()).isEqualTo(6);
    assertThat(totals.at("/0/net/amount").asText()).isEqualTo("37.00");
    assertThat(totals.at("/0/tax/amount").asText()).isEqualTo("1.90");
    assertThat(totals.at("/0/gross/amount").asText()).isEqualTo("38.90");
  }

  @Test
  void anInvoiceTellsEverything() {
    anna.calls()
        .get(path() + "/" + paid.id())
        .then()
        .statusCode(200)
        .body("number", is(paid.number()))
        .body("status", is("paid"))
        .body("language", is("de"))
        .body("recipient.address.city", is("Bern"))
        .body("seller.address.country", is("CH"))
        .body("taxedBy.reason", is("domestic"))
        .body("lines[0].rate", is("8.1"))
        .body("lines[1].net.amount", is("20.00"))
        .body("taxes[1].rate", is("2.6"))
        .body("taxes[1].amount.amount", is("0.52"))
        .body("total.amount", is("31.33"))
        .body("payments[0].kind", is("paid_in"))
        .body("creditsInvoiceId", nullValue());
    anna.calls()
        .get(path() + "/" + note.id())
        .then()
        .statusCode(200)
        .body("kind", is("credit_note"))
        .body("creditsInvoiceId", is(refunded.id().toString()))
        .body("paidOn", nullValue())
        .body("paid.amount", is("0.00"));
  }

  @Test
  void onlyThoseWhoSeeMoneySeeInvoices() {
    var lea = customers.newMember(anna, "administrator");
    var marco = customers.newMember(anna, "collaborator");
    var eva = customers.newMember(anna, "external");
    var stranger = customers.newPerson();

    assertThat(ids(list(lea, ""))).hasSize(6);
    for (var address : List.of(path(), path() + "/" + paid.id())) {
      marco.calls().get(address).then().statusCode(403);
      eva.calls().get(address).then().statusCode(403);
      stranger.calls().get(address).then().statusCode(404);
    }
    var elsewhere = "/v1/organisations/" + stranger.organisationId() + "/invoices";
    stranger.calls().get(elsewhere + "/" + paid.id()).then().statusCode(404);
    assertThat(
            Api.json(stranger.calls().get(elsewhere).then().statusCode(200).extract()).at("/items"))
        .isEmpty();
  }

  @Test
  void theCursorOfAnotherOrganisationLeadsNowhere() {
    var cursor = list(anna, "?limit=1").path("next").asText();
    var stranger = customers.newPerson();

    stranger
        .calls()
        .get("/v1/organisations/" + stranger.organisationId() + "/invoices?after=" + cursor)
        .then()
        .statusCode(404);
  }

  @Test
  void theActivityTellsOfEachDocument() {
    var kinds =
        List.of("invoice.issued", "credit_note.issued").stream()
            .map(
                kind ->
                    tables.count(
                        "organisation_activity",
                        "organisation_id = ? and kind = ?",
                        anna.organisationId(),
                        kind))
            .toList();

    assertThat(kinds).containsExactly(4, 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"not-an-id", "019ab3c4-7d10-7c3e-9a41-5b8f2e6d1a90"})
  void whatIsNoInvoiceIsNotThere(String id) {
    anna.calls().get(path() + "/" + id).then().statusCode(404);
  }
}
