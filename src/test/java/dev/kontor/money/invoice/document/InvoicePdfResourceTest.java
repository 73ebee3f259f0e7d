package dev.kontor.money.invoice.document;

import static dev.kontor.money.invoice.Sales.draft;
import static dev.kontor.money.invoice.Sales.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.kontor.money.invoice.CreditExtent;
import dev.kontor.money.invoice.Issued;
import dev.kontor.money.invoice.Sales;
import dev.kontor.support.Answer;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Person;
import dev.kontor.support.Tables;
import dev.kontor.support.ValidPdf;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Paid invoices and credit notes are downloaded as files that never change (INV-5). */
@KontorTest
class InvoicePdfResourceTest {
  @Inject Customers customers;
  @Inject Sales sales;
  @Inject Tables tables;

  private Person anna;

  @BeforeEach
  void annaHasMoney() {
    anna = customers.newPerson();
    Wallets.fill(anna, "100.00");
  }

  private Issued sold() {
    return sales.paidFromPrepaid(draft(anna, line(1000, "8.1"), line(2000, "2.6")));
  }

  private String path(Issued document) {
    return path(anna, document.id().toString());
  }

  private static String path(Person person, String id) {
    return "/v1/organisations/" + person.organisationId() + "/invoices/" + id + "/pdf";
  }

  private Answer pdf(Issued document) {
    return anna.calls().get(path(document)).then().statusCode(200).extract();
  }

  @Test
  void aPaidInvoiceIsAFile() {
    var invoice = sold();
    var answer = pdf(invoice);

    assertThat(answer.contentType()).isEqualTo("application/pdf");
    assertThat(answer.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"" + invoice.number() + ".pdf\"");
    assertThat(answer.header("Cache-Control")).contains("private");
    ValidPdf.isOf(PDFAFlavour.PDFA_3_A, answer.asByteArray());
    assertThat(PdfFiles.text(answer.asByteArray()))
        .contains("Rechnung " + invoice.number(), "Anna Keller", "CHF 31.33");
  }

  @Test
  void itIsMadeOnceAndStaysAsItIs() {
    var invoice = sold();
    var first = pdf(invoice);
    var madeAt = "select made_at::text from invoice_pdf where invoice_id = ?";
    var made = tables.one(madeAt, String.class, invoice.id());

    sales.credit(anna, invoice, new CreditExtent.Whole());

    var second = pdf(invoice);
    assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
    assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(tables.one(madeAt, String.class, invoice.id())).isPresent().isEqualTo(made);
    assertThatThrownBy(
            () -> tables.run("delete from invoice_pdf where invoice_id = ?", invoice.id()))
        .isInstanceOf(Exception.class);
  }

  @Test
  void whatAnotherTemplateMadeStays() {
    var invoice = sold();
    tables.run(
        """
        insert into invoice_pdf (organisation_id, invoice_id, number, content, sha256, made_at)
        select ?, ?, ?, made, sha256(made), now()
        from (select convert_to('%PDF by another template', 'UTF8') as made) m""",
        anna.organisationId(), invoice.id(), invoice.number());

    assertThat(pdf(invoice).asString()).isEqualTo("%PDF by another template");
  }

  @Test
  void whoHasItIsNotSentItAgain() {
    var invoice = sold();
    var tag = pdf(invoice).header("ETag");

    anna.calls().header("If-None-Match", tag).get(path(invoice)).then().statusCode(304);
    anna.calls().header("If-None-Match", "\"other\"").get(path(invoice)).then().statusCode(200);
    anna.calls().header("If-Match", "\"other\"").get(path(invoice)).then().statusCode(412);
  }

  @Test
  void whoAsksForAFileThatNobodyKnowsMakesNone() {
    var invoice = sold();

    anna.calls().header("If-Match", "\"other\"").get(path(invoice)).then().statusCode(412);

    assertThat(tables.count("invoice_pdf", "invoice_id = ?", invoice.id())).isZero();
  }

  @Test
  void creditNotesAndRefundedInvoicesHaveOne() {
    var invoice = sold();
    var note = sales.credit(anna, invoice, new CreditExtent.Whole());

    assertThat(PdfFiles.text(pdf(note).asByteArray()))
        .contains("Rechnungskorrektur " + note.number(), invoice.number(), "Irrtum");
    assertThat(PdfFiles.text(pdf(invoice).asByteArray())).contains("Rechnung " + invoice.number());
  }

  @Test
  void anOpenInvoiceHasNoneAndSaysWhatThereIsInstead() {
    var open = sales.open(draft(anna, line(700, "8.1")));

    anna.calls()
        .get(path(open))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/invoice-not-paid"))
        .body("detail", containsString("payment-slip"))
        .body("detail", containsString("pro-forma"));
    assertThat(tables.count("invoice_pdf", "invoice_id = ?", open.id())).isZero();
  }

  @Test
  void aCancelledInvoicePointsToItsCreditNote() {
    var open = sales.open(draft(anna, line(700, "8.1")));
    var note = sales.cancel(anna, open);

    anna.calls()
        .get(path(open))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/invoice-cancelled"))
        .body("detail", containsString(note.number()));
    assertThat(PdfFiles.text(pdf(note).asByteArray())).contains(open.number());
  }

  @Test
  void whatIsFreeHasOne() {
    var free = sales.paidFromPrepaid(draft(anna, line(0, "8.1")));

    assertThat(PdfFiles.text(pdf(free).asByteArray())).contains("Es ist nichts zu bezahlen.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"not-an-id", "019ab3c4-7d10-7c3e-9a41-5b8f2e6d1a90"})
  void whatIsNoInvoiceIsNotThere(String id) {
    anna.calls().get(path(anna, id)).then().statusCode(404);
  }

  @Test
  void othersDoNotSeeIt() {
    var invoice = sold();
    pdf(invoice);
    var stranger = customers.newPerson();

    stranger.calls().get(path(invoice)).then().statusCode(404);
    stranger.calls().get(path(stranger, invoice.id().toString())).then().statusCode(404);
    customers.newMember(anna, "collaborator").calls().get(path(invoice)).then().statusCode(403);
  }
}
