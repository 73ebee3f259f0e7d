package dev.kontor.money.invoice.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.money.invoice.CreditExtent;
import dev.kontor.money.invoice.InvoiceDraft;
import dev.kontor.money.invoice.Issued;
import dev.kontor.money.invoice.Sales;
import dev.kontor.support.Answer;
import dev.kontor.support.Api;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Person;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import net.codecrete.qrbill.generator.Payments;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** INV-3: open invoices tell how they are paid by bank transfer, and have a payment slip. */
@KontorTest
class PaymentSlipResourceTest {
  @Inject Customers customers;
  @Inject Sales sales;

  private Person anna;
  private Issued open;

  @BeforeEach
  void annaHasAnOpenInvoice() {
    anna = customers.newPerson();
    open = sales.open(draft("CHF"));
  }

  private InvoiceDraft draft(String currency) {
    var francs = Sales.draft(anna, Sales.line(1000, "8.1"), Sales.line(2000, "8.1"));
    return new InvoiceDraft(
        francs.organisationId(),
        null,
        currency,
        francs.language(),
        francs.recipient(),
        francs.taxation(),
        francs.evidence(),
        francs.lines(),
        francs.taxes());
  }

  private static String path(Person owner, UUID invoice) {
    return "/v1/organisations/" + owner.organisationId() + "/invoices/" + invoice;
  }

  private Answer slip(Issued invoice, String accept) {
    return anna.calls()
        .header("Accept", accept)
        .get(path(anna, invoice.id()) + "/payment-slip")
        .then()
        .extract();
  }

  private JsonNode transfer(Issued invoice) {
    return Api.json(anna.calls().get(path(anna, invoice.id())).then().statusCode(200).extract())
        .path("transfer");
  }

  private static String text(Answer answer) throws IOException {
    try (var document = Loader.loadPDF(answer.asByteArray())) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void francsHaveAQrReference() {
    var transfer = transfer(open);

    assertThat(transfer.path("account").asText()).isEqualTo("CH4431999123000889012");
    assertThat(transfer.path("bic").asText()).isEqualTo("CRESCHZZ80A");
    assertThat(transfer.path("payee").asText()).isEqualTo("Kontor");
    assertThat(Payments.isValidQRReference(transfer.path("reference").asText())).isTrue();
    assertThat(transfer.path("amount").path("amount").asText()).isEqualTo("32.43");
    assertThat(transfer.path("amount").path("currency").asText()).isEqualTo("CHF");
  }

  @Test
  void eurosHaveACreditorReference() throws IOException {
    var invoice = sales.open(draft("EUR"));

    var transfer = transfer(invoice);

    assertThat(transfer.path("account").asText()).isEqualTo("CH9300762011623852957");
    assertThat(Payments.isValidISO11649Reference(transfer.path("reference").asText())).isTrue();
    assertThat(text(slip(invoice, "*/*")))
        .contains("CH93 0076 2011 6238 5295 7", "POFICHBEXXX", invoice.number());
  }

  @Test
  void eachInvoiceHasAReferenceOfItsOwnForEver() {
    var other = sales.open(draft("CHF"));
    var first = transfer(open).path("reference").asText();

    assertThat(transfer(other).path("reference").asText()).isNotEqualTo(first);
    assertThat(transfer(open).path("reference").asText()).isEqualTo(first);
  }

  @Test
  void aPdfIsGivenUnlessAPictureIsWanted() throws IOException {
    var pdf = slip(open, "application/pdf");

    assertThat(pdf.statusCode()).isEqualTo(200);
    assertThat(pdf.contentType()).isEqualTo("application/pdf");
    assertThat(pdf.header("Content-Disposition"))
        .isEqualTo("inline; filename=\"" + open.number() + ".pdf\"");
    assertThat(text(pdf))
        .contains("Zahlung der Rechnung " + open.number())
        .contains(Payments.formatQRReferenceNumber(transfer(open).path("reference").asText()))
        .contains("32.43");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/*                                  | application/pdf",
        "application/*                        | application/pdf",
        "image/png                            | image/png",
        "image/*                              | image/png",
        "image/png, application/pdf;q=0.5     | image/png",
        "application/pdf, image/png;q=0.9     | application/pdf",
        "text/html, application/pdf;q=0.9, */*;q=0.1 | application/pdf"
      })
  void acceptSaysWhich(String accept, String type) {
    var answer = slip(open, accept);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.contentType()).isEqualTo(type);
    assertThat(answer.header("Vary")).contains("Accept");
    var bytes = answer.asByteArray();
    assertThat(new String(bytes, 1, 3, StandardCharsets.US_ASCII))
        .isEqualTo(type.equals("image/png") ? "PNG" : "PDF");
  }

  @ParameterizedTest
  @CsvSource({"application/json", "image/jpeg", "text/html"})
  void nothingElseIsGiven(String accept) {
    var answer = slip(open, accept);

    assertThat(answer.statusCode()).isEqualTo(406);
    assertThat(answer.contentType()).isEqualTo("application/problem+json");
  }

  @Test
  void whatWasCreditedIsNotAskedForAgain() {
    sales.credit(anna, open, new CreditExtent.Amount(1000));

    assertThat(transfer(open).at("/amount/amount").asText()).isEqualTo("22.43");

    sales.credit(anna, open, new CreditExtent.Whole());

    assertThat(transfer(open).isNull()).isTrue();
    Api.isRefused(slip(open, "*/*"), 409, "invoice-not-open", null);
  }

  @Test
  void creditNotesHaveNone() {
    var note = sales.credit(anna, open, new CreditExtent.Whole());

    assertThat(transfer(note).isNull()).isTrue();
    Api.isRefused(slip(note, "*/*"), 409, "invoice-not-open", null);
  }

  @Test
  void withoutAnAccountForTheCurrencyThereIsNoWayToTransfer() {
    var invoice = sales.open(draft("USD"));

    assertThat(transfer(invoice).isNull()).isTrue();
    Api.isRefused(slip(invoice, "image/png"), 409, "transfer-account-missing", null);
  }

  @Test
  void invoicesOfOthersAreNotThere() {
    var other = customers.newPerson();

    for (var accept : new String[] {"application/pdf", "image/png"}) {
      Api.isRefused(
          other
              .calls()
              .header("Accept", accept)
              .get(path(other, open.id()) + "/payment-slip")
              .then()
              .extract(),
          404,
          "not-found",
          null);
      other
          .calls()
          .header("Accept", accept)
          .get(path(anna, open.id()) + "/payment-slip")
          .then()
          .statusCode(404);
    }
  }
}
