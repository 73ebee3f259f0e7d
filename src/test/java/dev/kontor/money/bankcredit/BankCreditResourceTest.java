package dev.kontor.money.bankcredit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.kontor.support.Api;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Mailbox;
import dev.kontor.support.Operators;
import dev.kontor.support.Person;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes by transfer pays what it is for, and operators say where the rest belongs. */
@KontorTest
class BankCreditResourceTest {
  @Inject Customers customers;
  @Inject Operators operators;
  @Inject Mailbox mailbox;
  @Inject Credits credits;

  private Person anna;
  private Person sam;

  @BeforeEach
  void annaIsACustomer() {
    anna = customers.newPerson();
    sam = operators.newOperator();
  }

  @AfterEach
  void theLedgerIsRight() {
    var proof = Api.json(sam.calls().get("/v1/operator/ledger/reconciliation"));
    assertThat(proof.toString()).doesNotContain(anna.organisationId().toString());
  }

  @Test
  void exactlyWhatIsDuePaysTheInvoice() {
    var invoice = Credits.ordered(anna);
    var asked = Credits.credit("70.27", credits.reference(anna, invoice));

    var answer = Wallets.post(sam, Credits.PATH, asked);

    var id = Api.json(answer).path("id").asText();
    answer
        .then()
        .statusCode(201)
        .header("Location", equalTo(Credits.PATH + "/" + id))
        .body("status", equalTo("matched"))
        .body("outcome", equalTo("paid"))
        .body("toPrepaid", nullValue())
        .body("invoiceId", equalTo(invoice.toString()))
        .body("organisationId", equalTo(anna.organisationId().toString()))
        .body("why", nullValue())
        .body("enteredBy", equalTo(sam.id().toString()));
    assertThat(Credits.invoice(anna, invoice).path("status").asText()).isEqualTo("paid");
    assertThat(Wallets.shown(anna)).isEqualTo("0.00 0.00 0.00");
    var payment = Api.json(answer).path("paymentId").asText();
    anna.calls()
        .get("/v1/organisations/{o}/payments/{p}", anna.organisationId(), payment)
        .then()
        .statusCode(200)
        .body("status", equalTo("succeeded"))
        .body("method", equalTo("bank_transfer"))
        .body("purpose", equalTo("bank_credit"));
    assertThat(Api.json(sam.calls().get(Credits.PATH + "/" + id))).isEqualTo(Api.json(answer));
  }

  @Test
  void whatIsTooMuchIsOnThePrepaidAccount() {
    var invoice = Credits.ordered(anna);

    var credit = Credits.entered(sam, Credits.credit("80.00", credits.reference(anna, invoice)));

    assertThat(Credits.shown(credit)).isEqualTo("matched paid 9.73");
    assertThat(credit.at("/toPrepaid/currency").asText()).isEqualTo("CHF");
    assertThat(Credits.invoice(anna, invoice).path("status").asText()).isEqualTo("paid");
    assertThat(Wallets.shown(anna)).isEqualTo("9.73 0.00 9.73");
    assertThat(Mailbox.text(mailbox.await(anna.email(), "more than invoice"))).contains("9.73");
  }

  @Test
  void aPartIsOnThePrepaidAccountAndTheInvoiceStaysOpen() {
    var invoice = Credits.ordered(anna);

    var credit = Credits.entered(sam, Credits.credit("70.26", credits.reference(anna, invoice)));

    assertThat(Credits.shown(credit)).isEqualTo("partly_matched part 70.26");
    assertThat(Credits.invoice(anna, invoice).path("status").asText()).isEqualTo("open");
    assertThat(Wallets.shown(anna)).isEqualTo("70.26 0.00 70.26");
    mailbox.await(anna.email(), "doesn't cover invoice");
  }

  @Test
  void whatIsPaidAlreadyGetsNoMore() {
    var invoice = Credits.ordered(anna);
    var reference = credits.reference(anna, invoice);
    Credits.entered(sam, Credits.credit("70.27", reference));

    var credit = Credits.entered(sam, Credits.credit("70.27", reference));

    assertThat(Credits.shown(credit)).isEqualTo("matched to_prepaid 70.27");
    assertThat(Wallets.shown(anna)).isEqualTo("70.27 0.00 70.27");
    mailbox.await(anna.email(), "A bank transfer is on the prepaid account");
  }

  @Test
  void theNumberOfAnInvoiceIsEnough() {
    var invoice = Credits.ordered(anna);
    var number = Credits.invoice(anna, invoice).path("number").asText();

    var credit = Credits.entered(sam, Credits.credit("70.27", " " + number + " "));

    assertThat(credit.path("outcome").asText()).isEqualTo("paid");
  }

  @Test
  void anEntryActsOnceWhateverItsKey() {
    var asked = Credits.credit("5.00", "");
    var first = Credits.entered(sam, asked).path("id").asText();

    Wallets.post(sam, Credits.PATH, asked)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/bank-credit-known"))
        .body("bankCreditId", equalTo(first));
    asked.put("account", Camt.QR_IBAN);
    Wallets.post(sam, Credits.PATH, asked).then().statusCode(409);
    asked.put("account", Camt.EURO_IBAN);
    asked.put("amount", Map.of("amount", "5.00", "currency", "EUR"));
    Wallets.post(sam, Credits.PATH, asked).then().statusCode(201);
  }

  @ParameterizedTest
  @CsvSource({
    "210000000003139471430009018, reference",
    "RF18539007547035, reference",
    "210000000003139471430009017, reference",
    "Something else, reference",
    "'', no_reference"
  })
  void whatNobodyKnowsWaits(String reference, String why) {
    var credit = Credits.entered(sam, Credits.credit("5.00", reference));

    assertThat(credit.path("status").asText()).isEqualTo("unknown");
    assertThat(credit.path("toPrepaid").isNull()).isTrue();
    assertThat(credit.path("why").asText()).isEqualTo(why);
    assertThat(credit.path("organisationId").isNull()).isTrue();
  }

  @Test
  void anotherCurrencyThanTheInvoicesWaits() {
    var invoice = Credits.ordered(anna);
    var asked = Credits.credit("1.00", credits.reference(anna, invoice));
    asked.put("account", "CH93 0076 2011 6238 5295 7");
    asked.put("amount", Map.of("amount", "70.27", "currency", "EUR"));

    var credit = Credits.entered(sam, asked);

    assertThat(credit.path("why").asText()).isEqualTo("currency");
    var id = credit.path("id").asText();
    Credits.assign(sam, id, "invoiceId", invoice)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/bank-credit-currency"));
    Credits.assign(sam, id, "organisationId", anna.organisationId())
        .then()
        .statusCode(200)
        .body("why", equalTo("currency"));
    assertThat(Credits.invoice(anna, invoice).path("status").asText()).isEqualTo("open");
  }

  @Test
  void whatWaitsIsAssignedToAnInvoiceOnce() {
    var invoice = Credits.ordered(anna);
    var id = unknown("70.27");

    Credits.assign(sam, id, "invoiceId", invoice)
        .then()
        .statusCode(200)
        .body("status", equalTo("assigned"))
        .body("outcome", equalTo("paid"))
        .body("toPrepaid", nullValue())
        .body("why", equalTo("no_reference"))
        .body("decidedBy", equalTo(sam.id().toString()));

    assertThat(Credits.invoice(anna, invoice).path("status").asText()).isEqualTo("paid");
    Credits.assign(sam, id, "organisationId", anna.organisationId())
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/bank-credit-assigned"));
    Credits.giveBack(sam, id)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/bank-credit-assigned"));
    assertThat(Wallets.shown(anna)).isEqualTo("0.00 0.00 0.00");
  }

  @ParameterizedTest
  @CsvSource({"70.26, part 70.26", "80.00, paid 9.73"})
  void whatIsAssignedIsSoHoweverMuchItIs(String amount, String became) {
    var invoice = Credits.ordered(anna);

    var assigned = Credits.assign(sam, unknown(amount), "invoiceId", invoice);

    assertThat(Credits.shown(Api.json(assigned))).isEqualTo("assigned " + became);
  }

  @Test
  void whatWaitsIsAssignedToThePrepaidAccount() {
    var id = unknown("12.00");

    Credits.assign(sam, id, "organisationId", anna.organisationId())
        .then()
        .statusCode(200)
        .body("status", equalTo("assigned"))
        .body("outcome", equalTo("to_prepaid"))
        .body("toPrepaid.amount", equalTo("12.00"));

    assertThat(Wallets.shown(anna)).isEqualTo("12.00 0.00 12.00");
    anna.calls()
        .get("/v1/organisations/{o}/activity?kind=bank_credit.booked", anna.organisationId())
        .then()
        .body("items[0].subject.label", equalTo("12.00 CHF"))
        .body("items[0].actor.kind", equalTo("operator"));
  }

  @Test
  void whatIsSentBackIsSettledOnce() {
    var id = unknown("12.00");

    Credits.giveBack(sam, id)
        .then()
        .statusCode(200)
        .body("status", equalTo("returned"))
        .body("reason", equalTo("By mistake"));

    Credits.giveBack(sam, id)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/bank-credit-returned"));
    Credits.assign(sam, id, "organisationId", anna.organisationId())
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/bank-credit-returned"));
  }

  @Test
  void nobodyDecidesForAnOrganisationOfTheirOwn() {
    operators.appoint(anna);
    anna = operators.signedInStrongly(anna);
    var invoice = Credits.ordered(anna);

    var credit = Credits.entered(anna, Credits.credit("70.27", credits.reference(anna, invoice)));

    assertThat(credit.path("why").asText()).isEqualTo("own_affair");
    var id = credit.path("id").asText();
    Credits.assign(anna, id, "invoiceId", invoice)
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/own-affair"));
    Credits.assign(sam, id, "invoiceId", invoice).then().statusCode(200);
  }

  @Test
  void aTargetHasToBeOneThatExists() {
    var id = unknown("12.00");
    var path = Credits.PATH + "/" + id + "/assign";

    for (var body :
        List.<Map<String, Object>>of(
            Map.of(),
            Map.of("invoiceId", UUID.randomUUID()),
            Map.of("organisationId", UUID.randomUUID()),
            Map.of("invoiceId", UUID.randomUUID(), "organisationId", anna.organisationId()))) {
      Wallets.post(sam, path, body)
          .then()
          .statusCode(422)
          .body("type", equalTo("/problems/bank-credit-target-invalid"));
    }
    Credits.giveBack(sam, UUID.randomUUID().toString()).then().statusCode(404);
  }

  @Test
  void theListHasTheNewestFirst() {
    var earlier = unknown("1.00");
    var later = unknown("2.00");
    Credits.giveBack(sam, later);

    sam.calls()
        .get(Credits.PATH + "?limit=2")
        .then()
        .body("items[0].id", equalTo(later))
        .body("items[1].id", equalTo(earlier));
    sam.calls()
        .get(Credits.PATH + "?limit=1&status=unknown")
        .then()
        .body("items[0].id", equalTo(earlier));
    sam.calls()
        .get(Credits.PATH + "?status=booked")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/bank-credit-status-unknown"));
  }

  @Test
  void theListIsNarrowedToWhatIsSoFar() {
    var reference = credits.reference(anna, Credits.ordered(anna));
    var ids = new HashMap<String, String>();
    ids.put("partly_matched", entered("1.00", reference));
    ids.put("matched", entered("70.27", reference));
    ids.put("assigned", unknown("3.00"));
    ids.put("returned", unknown("4.00"));
    ids.put("unknown", unknown("5.00"));
    Credits.assign(sam, ids.get("assigned"), "organisationId", anna.organisationId());
    Credits.giveBack(sam, ids.get("returned"));

    ids.forEach(
        (status, id) -> {
          var newest = Credits.newest(sam, "&status=" + status);
          assertThat(newest.path("id").asText()).as(status).isEqualTo(id);
          assertThat(newest.path("status").asText()).isEqualTo(status);
        });
  }

  @ParameterizedTest
  @CsvSource({
    "account, CH5800791123000889012, bank-account-unknown",
    "account, '', validation-failed",
    "bookedOn, 27.11.2026, validation-failed",
    "bankReference, '', validation-failed",
    "bankReference, 12345678901234567890123456789012345678901234567, validation-failed",
    "debtor, Anna, validation-failed"
  })
  void badInputIsRefused(String member, String value, String slug) {
    var asked = Credits.credit("5.00", "");
    asked.put(member, value);

    Wallets.post(sam, Credits.PATH, asked)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/" + slug));
  }

  @ParameterizedTest
  @CsvSource({
    "0.00, CHF, amount-not-positive",
    "-1.00, CHF, amount-not-positive",
    "1.0, CHF, amount-invalid",
    "1.00, USD, bank-account-unknown",
    "1.00, EUR, bank-account-unknown"
  })
  void amountsAreMoreThanNothingInTheAccountsCurrency(String amount, String currency, String slug) {
    var asked = Credits.credit("5.00", "");
    asked.put("amount", Map.of("amount", amount, "currency", currency));

    Wallets.post(sam, Credits.PATH, asked)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/" + slug));
  }

  private String unknown(String amount) {
    return entered(amount, "");
  }

  private String entered(String amount, String reference) {
    return Credits.entered(sam, Credits.credit(amount, reference)).path("id").asText();
  }
}
