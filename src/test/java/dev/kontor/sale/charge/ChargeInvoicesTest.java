package dev.kontor.sale.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.f4b6a3.uuid.UuidCreator;
import dev.kontor.sale.customer.AskingCustomers;
import dev.kontor.support.Api;
import dev.kontor.support.AtOnce;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.LocalVies;
import dev.kontor.support.Operators;
import dev.kontor.support.PassingTime;
import dev.kontor.support.Person;
import dev.kontor.support.Tables;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No charge without an invoice, and none is given back without a credit note. */
@KontorTest
class ChargeInvoicesTest {
  @Inject Customers customers;
  @Inject Operators operators;
  @Inject Tables tables;
  @Inject PassingTime time;
  @Inject AskingCustomers askingCustomers;

  private Person anna;
  private Person operator;

  @BeforeEach
  void annaHasMoney() {
    operator = operators.somebody();
    anna = customers.newPerson();
    Wallets.fill(anna, "200.00");
  }

  private JsonNode charge(String amount, String category) {
    var answer =
        Wallets.staff(
            operator,
            anna.organisationId(),
            "charges",
            Map.of(
                "amount",
                Wallets.chf(amount),
                "vatCategory",
                category,
                "reason",
                "Moving your shop"));
    return Api.json(answer.then().statusCode(201).extract());
  }

  private JsonNode document(JsonNode entry) {
    return document(entry.at("/reference/id").asText());
  }

  private JsonNode document(String id) {
    var path = "/v1/organisations/" + anna.organisationId() + "/invoices/" + id;
    return Api.json(anna.calls().get(path).then().statusCode(200).extract());
  }

  @Test
  void aChargeIsAnInvoiceOfOneLinePaidFromPrepaid() {
    tables.locate(anna, "CH", "3011");

    var entry = charge("108.10", "standard");

    assertThat(entry.at("/reference/kind").asText()).isEqualTo("invoice");
    assertThat(entry.path("kind").asText()).isEqualTo("charge");
    assertThat(entry.at("/amount/amount").asText()).isEqualTo("-108.10");
    var invoice = document(entry);
    assertThat(invoice.path("status").asText()).isEqualTo("paid");
    assertThat(invoice.at("/lines/0/description").asText()).isEqualTo("Moving your shop");
    assertThat(invoice.at("/lines/0/net/amount").asText()).isEqualTo("100.00");
    assertThat(invoice.at("/taxes/0/rate").asText()).isEqualTo("8.1");
    assertThat(invoice.at("/taxes/0/amount/amount").asText()).isEqualTo("8.10");
    assertThat(invoice.at("/total/amount").asText()).isEqualTo("108.10");
    assertThat(invoice.at("/recipient/name").asText()).isEqualTo("Anna Keller");
    assertThat(invoice.at("/recipient/address/city").asText()).isEqualTo("Musterstadt");
    assertThat(invoice.at("/payments/0/kind").asText()).isEqualTo("paid_in");
  }

  @ParameterizedTest
  @CsvSource({
    "CH, 3011, standard, 8.1, domestic",
    "CH, 3011, reduced, 2.6, domestic",
    "CH, 3011, special, 3.8, domestic",
    "CH, 3011, zero, 0, domestic",
    "LI, 9490, reduced, 2.6, domestic",
    "DE, 10115, standard, 19, consumer",
    "DE, 10115, special, 19, consumer",
    "DE, 78266, standard, 8.1, domestic",
    "DE, 27498, standard, 0, outside",
    "ES, 35001, standard, 0, outside",
    "FR, 75001, reduced, 10, consumer",
    "US, 94016, standard, 0, outside"
  })
  void eachIsTaxedWhereTheCustomerIs(
      String country, String postalCode, String category, String rate, String reason) {
    tables.locate(anna, country, postalCode);

    var invoice = document(charge("50.00", category));

    assertThat(invoice.at("/taxes/0/rate").asText()).isEqualTo(rate);
    assertThat(invoice.at("/taxedBy/reason").asText()).isEqualTo(reason);
    assertThat(invoice.at("/total/amount").asText()).isEqualTo("50.00");
  }

  @Test
  void withoutAnAddressItIsTaxedWhereTheOrganisationIsTakenToBe() {
    var invoice = document(charge("50.00", "standard"));

    assertThat(invoice.at("/taxes/0/rate").asText()).isEqualTo("8.1");
    assertThat(invoice.at("/recipient/address").isNull()).isTrue();
  }

  @Test
  void aCompanyThatTheRegisterConfirmedOwesTheTaxItself() {
    tables.locate(anna, "DE", "10115");
    billTo("DE", "10115", "DE129273398");
    assertThat(document(charge("11.90", "standard")).at("/taxedBy/reason").asText())
        .as("not confirmed")
        .isEqualTo("consumer");
    confirm("DE129273398");

    var invoice = document(charge("11.90", "standard"));

    assertThat(invoice.at("/taxedBy/reason").asText()).isEqualTo("reverse_charge");
    assertThat(invoice.at("/taxedBy/text").asText()).contains("2006/112/EC");
    assertThat(invoice.at("/lines/0/net/amount").asText()).isEqualTo("11.90");
    assertThat(invoice.at("/recipient/vatNumber").asText()).isEqualTo("DE129273398");
    assertThat(
            tables.count(
                "invoice",
                "id = ? and evidence ->> 'consultationNumber' = 'WAPI1'",
                UUID.fromString(invoice.path("id").asText())))
        .isEqualTo(1);
  }

  @Test
  void theRegisterIsAskedBeforeACharge() {
    tables.locate(anna, "DE", "10115");
    billTo("DE", "10115", "DE111111125");
    try (var vies = new LocalVies()) {
      var asking = askingCustomers.of(vies);

      asking.ask(anna.organisationId(), Collections.singleton(null));
      asking.ask(anna.organisationId(), Collections.singleton(null));

      assertThat(vies.asked()).hasSize(1);
    }
    assertThat(document(charge("11.90", "standard")).at("/taxedBy/reason").asText())
        .isEqualTo("reverse_charge");
  }

  @Test
  void aBillingAddressElsewhereCountsOnlyWithAConfirmedNumberOfItsCountry() {
    tables.locate(anna, "CH", "3011");
    billTo("AT", "1010", "ATU33864707");
    assertThat(document(charge("10.00", "standard")).at("/taxedBy/country").asText())
        .isEqualTo("CH");
    confirm("ATU33864707");

    var invoice = document(charge("10.00", "standard"));

    assertThat(invoice.at("/taxedBy/country").asText()).isEqualTo("AT");
    assertThat(invoice.at("/taxedBy/reason").asText()).isEqualTo("reverse_charge");
  }

  private void billTo(String country, String postalCode, String vatNumber) {
    anna.calls()
        .body(
            Map.of(
                "name",
                "Keller GmbH",
                "address",
                Map.of(
                    "line1",
                    "Ring 1",
                    "postalCode",
                    postalCode,
                    "city",
                    "Musterstadt",
                    "country",
                    country),
                "vatNumber",
                vatNumber))
        .post("/v1/organisations/" + anna.organisationId() + "/billing-addresses")
        .then()
        .statusCode(201);
  }

  private void confirm(String vatNumber) {
    tables.run(
        """
        insert into vat_check (id, vat_number, status, checked_on, consultation_number)
        values (?, ?, 'confirmed', ?, 'WAPI1')""",
        UuidCreator.getTimeOrderedEpoch(),
        vatNumber,
        Timestamp.from(time.now()));
  }

  @Test
  void aRefundIsACreditNote() {
    var charged = charge("108.10", "standard");

    var refund =
        Api.json(
            Wallets.staff(
                    operator,
                    anna.organisationId(),
                    "refunds",
                    Map.of(
                        "entryId",
                        charged.path("id").asText(),
                        "amount",
                        Wallets.chf("54.05"),
                        "reason",
                        "Half of it"))
                .then()
                .statusCode(201)
                .body("kind", is("refund"))
                .body("reference.kind", is("credit_note"))
                .extract());

    var note = document(refund);
    assertThat(note.path("kind").asText()).isEqualTo("credit_note");
    assertThat(note.path("reason").asText()).isEqualTo("Half of it");
    assertThat(note.at("/taxes/0/base/amount").asText()).isEqualTo("50.00");
    assertThat(note.at("/taxes/0/amount/amount").asText()).isEqualTo("4.05");
    assertThat(document(charged).path("status").asText()).isEqualTo("paid");
    assertThat(document(charged).at("/refunded/amount").asText()).isEqualTo("54.05");
  }

  @Test
  void aReversalTakesTheWholeInvoiceBackOnce() {
    var charged = charge("108.10", "standard");
    var body = Map.<String, Object>of("entryId", charged.path("id").asText(), "reason", "Mistake");

    Wallets.staff(operator, anna.organisationId(), "reversals", body)
        .then()
        .statusCode(201)
        .body("kind", is("reversal"))
        .body("reference.kind", is("credit_note"));
    Wallets.staff(operator, anna.organisationId(), "reversals", body)
        .then()
        .statusCode(409)
        .body("type", is("/problems/entry-not-reversible"));

    assertThat(document(charged).path("status").asText()).isEqualTo("refunded");
  }

  @Test
  void ofManyRefundsAtOnceNoneIsTooMuch() {
    var charged = charge("100.00", "standard");

    var answers =
        AtOnce.times(
            16,
            i ->
                Wallets.staff(
                        operator,
                        anna.organisationId(),
                        "refunds",
                        Map.of(
                            "entryId",
                            charged.path("id").asText(),
                            "amount",
                            Wallets.chf("15.00"),
                            "reason",
                            "Once more"))
                    .statusCode());

    assertThat(answers).filteredOn(each -> each == 201).hasSize(6);
    assertThat(answers).filteredOn(each -> each == 409).hasSize(10);
    assertThat(document(charged).at("/refunded/amount").asText()).isEqualTo("90.00");
  }

  @Test
  void anUnknownCategoryIsRefused() {
    Wallets.staff(
            operator,
            anna.organisationId(),
            "charges",
            Map.of("amount", Wallets.chf("1.00"), "vatCategory", "luxury", "reason", "Help"))
        .then()
        .statusCode(422);
    assertThat(
            Api.json(
                    anna.calls()
                        .get("/v1/organisations/" + anna.organisationId() + "/invoices")
                        .then()
                        .statusCode(200)
                        .body("next", nullValue())
                        .extract())
                .path("items"))
        .isEmpty();
  }

  @Test
  void whatIsTooDearLeavesNoInvoice() {
    Wallets.charge(operator, anna.organisationId(), "200.01")
        .then()
        .statusCode(409)
        .body("type", is("/problems/balance-insufficient"));

    assertThat(tables.count("invoice", "organisation_id = ?", anna.organisationId())).isZero();
  }
}
