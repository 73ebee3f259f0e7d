package dev.kontor.money.bankcredit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.money.bankcredit.Camt.Notification;
import dev.kontor.money.payment.BankPayments;
import dev.kontor.money.transfer.TransferTarget.Kind;
import dev.kontor.support.Api;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Operators;
import dev.kontor.support.Person;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files of the bank: their entries act once, and nothing of those with a fault does. */
@KontorTest
class BankCreditFileTest {
  @Inject Customers customers;
  @Inject Operators operators;
  @Inject Credits credits;
  @Inject Jdbi jdbi;

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
  void eachEntryActsOnceWhateverFileBringsIt() {
    var invoice = Credits.ordered(anna);
    var first = Credits.newBankReference();
    var second = Credits.newBankReference();
    var paying = Camt.qr(credits.reference(anna, invoice));
    var file = Camt.bytes(Camt.francs().credit("70.27", first, paying));

    assertThat(Credits.taken(sam, file)).isEqualTo("1 1 0 0 0 0");
    assertThat(Credits.taken(sam, file)).isEqualTo("1 0 0 1 0 0");
    var more =
        Notification.of(Camt.IBAN, "CHF")
            .credit("70.27", first, paying)
            .credit("5.00", second, Camt.text("Thank you"))
            .credit("5.00", second, Camt.text("Thank you"));
    assertThat(Credits.taken(sam, Camt.bytes(more))).isEqualTo("3 0 1 2 0 0");

    assertThat(Credits.invoice(anna, invoice).path("status").asText()).isEqualTo("paid");
    assertThat(Wallets.shown(anna)).isEqualTo("0.00 0.00 0.00");
    assertThat(newest())
        .isEqualTo("credit unknown no_reference 5.00 Thank you Alpenglück GmbH true");
  }

  private String newest() {
    var credit = Credits.newest(sam, "");
    return String.join(
        " ",
        credit.path("kind").asText(),
        credit.path("status").asText(),
        credit.path("why").asText(),
        credit.at("/amount/amount").asText(),
        credit.path("remittance").asText(),
        credit.path("debtorName").asText(),
        credit.path("fromFile").asText());
  }

  @Test
  void whatWasEnteredByHandIsKnown() {
    var asked = Credits.credit("5.00", "");
    Credits.entered(sam, asked);
    var file = Camt.bytes(Camt.francs().credit("5.00", (String) asked.get("bankReference"), ""));

    assertThat(Credits.taken(sam, file)).isEqualTo("1 0 0 1 0 0");
  }

  @Test
  void theTransactionsOfABatchGoWhereTheyBelong() {
    var invoice = Credits.ordered(anna);
    var number = Credits.invoice(anna, invoice).path("number").asText();
    var batch = Camt.francs();
    batch.entry(
        "CRDT",
        "",
        "82.27",
        Credits.newBankReference(),
        batch.transaction("70.27", "", Camt.text(number)),
        batch.transaction("12.00", "", Camt.qr("210000000003139471430009018")));

    assertThat(Credits.taken(sam, Camt.bytes(batch))).isEqualTo("2 1 1 0 0 0");

    assertThat(Credits.invoice(anna, invoice).path("status").asText()).isEqualTo("paid");
  }

  @Test
  void reversalsAreListedAndMoveNothing() {
    var invoice = Credits.ordered(anna);
    var paying = Camt.qr(credits.reference(anna, invoice));
    var file = Camt.francs();
    file.credit("70.27", Credits.newBankReference(), paying);
    file.entry(
        "DBIT",
        "<RvslInd>true</RvslInd>",
        "70.27",
        Credits.newBankReference(),
        file.transaction("70.27", "", paying).replace("CRDT", "DBIT"));
    file.entry("DBIT", "", "3.00", Credits.newBankReference());

    assertThat(Credits.taken(sam, Camt.bytes(file))).isEqualTo("3 1 0 0 1 1");

    var reversal = Credits.newest(sam, "&status=reversed");
    assertThat(reversal.path("kind").asText()).isEqualTo("reversal");
    assertThat(reversal.path("status").asText()).isEqualTo("reversed");
    assertThat(reversal.at("/amount/amount").asText()).isEqualTo("-70.27");
    assertThat(reversal.path("toPrepaid").isNull()).isTrue();
    Credits.giveBack(sam, reversal.path("id").asText())
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/bank-credit-reversal"));
    assertThat(Credits.invoice(anna, invoice).path("status").asText()).isEqualTo("paid");
  }

  @Test
  void aTopUpGetsWhatItWaitsForAndThePrepaidAccountTheRest() {
    var topUp = UUID.randomUUID();
    var paying = Camt.qr(credits.reference(anna, Kind.TOP_UP, topUp));
    awaits(topUp, 5000);
    var less = Camt.francs().credit("49.00", Credits.newBankReference(), paying);
    var exact = Camt.francs().credit("50.00", Credits.newBankReference(), paying);
    var again = Camt.francs().credit("50.00", Credits.newBankReference(), paying);
    var more = Camt.francs().credit("51.00", Credits.newBankReference(), paying);

    assertThat(Credits.taken(sam, Camt.bytes(less))).isEqualTo("1 1 0 0 0 0");
    assertThat(Wallets.shown(anna)).isEqualTo("49.00 0.00 49.00");
    assertThat(became()).isEqualTo("partly_matched to_prepaid 49.00");
    assertThat(Credits.taken(sam, Camt.bytes(more))).isEqualTo("1 1 0 0 0 0");
    assertThat(became()).isEqualTo("matched to_prepaid 51.00");
    assertThat(Credits.taken(sam, Camt.bytes(exact))).isEqualTo("1 1 0 0 0 0");
    assertThat(Wallets.shown(anna)).isEqualTo("150.00 0.00 150.00");
    assertThat(became()).isEqualTo("matched topped_up nothing");
    assertThat(Credits.taken(sam, Camt.bytes(again))).isEqualTo("1 1 0 0 0 0");
    assertThat(Wallets.shown(anna)).isEqualTo("200.00 0.00 200.00");
    assertThat(became()).isEqualTo("matched to_prepaid 50.00");
  }

  private String became() {
    return Credits.shown(Credits.newest(sam, ""));
  }

  private void awaits(UUID topUp, long amount) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                insert into payment (organisation_id, id, provider, method_type, amount, currency,
                  purpose_kind, purpose_id, status, created_at, expires_at)
                values (?, ?, ?, 'bank_transfer', ?, 'CHF', 'top_up', ?, 'pending', now(), now())""",
                anna.organisationId(),
                UUID.randomUUID(),
                BankPayments.PROVIDER,
                amount,
                topUp));
  }

  @Test
  void nothingActsOfAFileWithAFault() {
    var invoice = Credits.ordered(anna);
    var right =
        Camt.francs()
            .credit("70.27", Credits.newBankReference(), Camt.qr(credits.reference(anna, invoice)));
    var foreign = Notification.of("CH5800791123000889012", "CHF").credit("1.00", "A", "");
    var wrong = Camt.francs().credit("1.00", "A", "").stating("1", "2.00");
    var file = Camt.file(right);

    isRefused(Camt.file(right, foreign), "bank-account-unknown");
    isRefused(Camt.file(right, wrong), "bank-file-sum-wrong");
    isRefused(file.substring(0, file.length() - 20), "bank-file-invalid");
    isRefused(file.replace("?>\n", "?>\n<!DOCTYPE Document>"), "bank-file-invalid");
    isRefused(file.replace("camt.054.001.08", "camt.053.001.08"), "bank-file-invalid");
    isRefused("", "bank-file-invalid");

    assertThat(Credits.invoice(anna, invoice).path("status").asText()).isEqualTo("open");
    Credits.send(sam, (file + "<x/>").getBytes(StandardCharsets.UTF_8))
        .then()
        .statusCode(422)
        .body("line", equalTo((int) file.lines().count() + 1))
        .body("detail", containsString("camt.054.001.08"));
  }

  private void isRefused(String file, String slug) {
    Credits.send(sam, file.getBytes(StandardCharsets.UTF_8))
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/" + slug));
  }

  @Test
  void itIsXmlFromAnOperator() {
    var file = Camt.bytes(Camt.francs());

    sam.calls().body(file).post(Credits.FILES).then().statusCode(415);
    anna.calls()
        .contentType("application/xml")
        .body(file)
        .post(Credits.FILES)
        .then()
        .statusCode(404);
  }

  @Test
  void largeFilesAreTakenAndTooLargeOnesAreNot() {
    var file = Camt.francs().credit("1.00", Credits.newBankReference(), Camt.text("HERE"));
    var parts = Camt.file(file).split("(?<=<Ustrd>)HERE");
    var large =
        (parts[0] + "x".repeat(20 * 1024 * 1024) + parts[1]).getBytes(StandardCharsets.UTF_8);
    var tooLarge = Arrays.copyOf(large, 52 * 1024 * 1024);
    Arrays.fill(tooLarge, large.length, tooLarge.length, (byte) ' ');

    assertThat(Credits.taken(sam, large)).isEqualTo("1 0 1 0 0 0");
    Credits.send(sam, tooLarge)
        .then()
        .statusCode(413)
        .body("type", equalTo("/problems/body-too-large"));
    assertThat(Credits.taken(sam, large)).isEqualTo("1 0 0 1 0 0");
  }
}
