package dev.kontor.money.invoice.export;

import static dev.kontor.money.invoice.Sales.draft;
import static dev.kontor.money.invoice.Sales.line;
import static dev.kontor.money.invoice.export.MailedInvoices.asked;
import static dev.kontor.money.invoice.export.MailedInvoices.awaitReady;
import static dev.kontor.money.invoice.export.MailedInvoices.entries;
import static dev.kontor.money.invoice.export.MailedInvoices.file;
import static dev.kontor.money.invoice.export.MailedInvoices.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.money.invoice.CreditExtent;
import dev.kontor.money.invoice.Issued;
import dev.kontor.money.invoice.Sales;
import dev.kontor.platform.problem.DomainException;
import dev.kontor.platform.text.Language;
import dev.kontor.support.Answer;
import dev.kontor.support.Customers;
import dev.kontor.support.KontorTest;
import dev.kontor.support.Person;
import dev.kontor.support.Tables;
import dev.kontor.support.Wallets;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A ZIP holds the PDFs of the documents that had one, and a table of all. */
@KontorTest
class InvoiceZipTest {
  @Inject Customers customers;
  @Inject Sales sales;
  @Inject Tables tables;
  @Inject ZipBounds bounds;

  private Person anna;

  @BeforeEach
  void annaHasMoney() {
    anna = customers.newPerson();
    Wallets.fill(anna, "100.00");
  }

  private String invoices() {
    return "/v1/organisations/" + anna.organisationId() + "/invoices";
  }

  private Answer stream() {
    return anna.calls().get(invoices() + "/export?format=zip").then().statusCode(200).extract();
  }

  private byte[] pdf(Issued document) {
    return anna.calls()
        .get(invoices() + "/" + document.id() + "/pdf")
        .then()
        .statusCode(200)
        .extract()
        .asByteArray();
  }

  private static String pdfName(Issued document) {
    return document.number() + ".pdf";
  }

  @Test
  void eachPdfIsTheOneThatIsDownloadedAlone() {
    var paid = sales.paidFromPrepaid(draft(anna, line(1000, "8.1")));
    var note = sales.credit(anna, paid, new CreditExtent.Whole());
    var open = sales.open(draft(anna, line(700, "8.1")));
    var cancelled = sales.open(draft(anna, line(300, "8.1")));
    var itsNote = sales.cancel(anna, cancelled);

    var answer = stream();

    assertThat(answer.contentType()).isEqualTo("application/zip");
    assertThat(answer.header("Content-Disposition")).endsWith(".zip\"");
    var files = entries(answer.asByteArray());
    assertThat(files.keySet())
        .containsExactly(pdfName(itsNote), pdfName(note), pdfName(paid), "invoices.csv");
    assertThat(files.get(pdfName(paid))).isEqualTo(pdf(paid));
    assertThat(files.get(pdfName(note))).isEqualTo(pdf(note));
    assertThat(files.get(pdfName(itsNote))).isEqualTo(pdf(itsNote));
    var table = new String(files.get("invoices.csv"), StandardCharsets.UTF_8).lines().toList();
    assertThat(table).hasSize(6);
    assertThat(table.get(0)).endsWith(",id,file");
    for (var line : table.subList(1, 6)) {
      var number = line.substring(0, line.indexOf(','));
      var hasNone = number.equals(open.number()) || number.equals(cancelled.number());
      assertThat(line).endsWith(hasNone ? "," : "," + number + ".pdf");
    }
    assertThat(stream().asByteArray()).isEqualTo(answer.asByteArray());
  }

  @Test
  void whatWasPaidLaterHasNoneInAnExportOfBefore() {
    var paid = sales.paidFromPrepaid(draft(anna, line(1000, "8.1")));
    var open = sales.open(draft(anna, line(700, "8.1")));
    var id = asked(anna, wish("zip"));
    sales.payFromPrepaid(anna, open);
    pdf(open);

    awaitReady(anna, id);
    var first = file(anna, id).then().statusCode(200).extract().asByteArray();

    assertThat(entries(first).keySet()).containsExactly(pdfName(paid), "invoices.csv");
    assertThat(new String(entries(first).get("invoices.csv"), StandardCharsets.UTF_8))
        .contains(open.number())
        .doesNotContain(pdfName(open));
    assertThat(file(anna, id).asByteArray()).isEqualTo(first);
    assertThat(entries(stream().asByteArray()).keySet()).contains(pdfName(open));
  }

  @Test
  void filesAreMadeWhileItIsPrepared() {
    var paid = sales.paidFromPrepaid(draft(anna, line(1000, "8.1")));

    var id = asked(anna, wish("zip"));

    awaitReady(anna, id);
    assertThat(tables.count("invoice_pdf", "invoice_id = ?", paid.id())).isEqualTo(1);
  }

  @Test
  void whatIsPackedAlreadyIsNotPackedAgain() throws IOException {
    var paid = sales.paidFromPrepaid(draft(anna, line(1000, "8.1")));

    try (var zip = new ZipInputStream(new ByteArrayInputStream(stream().asByteArray()))) {
      var entry = zip.getNextEntry();
      assertThat(entry.getName()).isEqualTo(pdfName(paid));
      assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED);
      assertThat(entry.getTimeLocal().toLocalDate()).isEqualTo(paid.issuedOn());
    }
  }

  @Test
  void ofNothingThereIsATableOfNothing() {
    var bytes = stream().asByteArray();
    assertThat(bytes).startsWith('P', 'K');
    assertThat(entries(bytes).keySet()).containsExactly("invoices.csv");
  }

  @Test
  void moreThanItMayHaveIsToldBefore() {
    assertThatCode(() -> bounds.requireStreamable(500)).doesNotThrowAnyException();
    assertThatCode(() -> bounds.requireMailable(10_000)).doesNotThrowAnyException();
    assertThatThrownBy(() -> bounds.requireStreamable(501))
        .isInstanceOfSatisfying(
            DomainException.class,
            refused ->
                assertThat(refused.detail(Language.EN)).contains("501", "500", "invoice-exports"));
    assertThatThrownBy(() -> bounds.requireMailable(10_001))
        .isInstanceOfSatisfying(
            DomainException.class,
            refused -> assertThat(refused.detail(Language.EN)).contains("10001", "10000"));
  }
}
