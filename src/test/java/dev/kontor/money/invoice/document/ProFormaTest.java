package dev.kontor.money.invoice.document;

import static dev.kontor.money.invoice.document.Documents.invoice;
import static dev.kontor.money.invoice.document.Documents.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.money.invoice.InvoiceContent.Line;
import dev.kontor.money.invoice.TaxReason;
import dev.kontor.platform.text.Language;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** INV-3: a pro-forma says what an invoice would, and that it is none. */
class ProFormaTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EN | Pro-forma | PRO FORMA – NOT AN INVOICE    | Without legal, tax or accounting value",
        "DE | Pro-forma | PRO FORMA – KEINE RECHNUNG    | Ohne rechtlichen, steuerlichen oder",
        "FR | Pro forma | PRO FORMA – PAS UNE FACTURE   | Sans valeur légale, fiscale ni comptable",
        "IT | Proforma  | PROFORMA – NON È UNA FATTURA  | Senza valore legale, fiscale o contabile",
        "ES | Proforma  | PROFORMA – NO ES UNA FACTURA  | Sin valor legal, fiscal ni contable"
      })
  void itSaysInItsLanguageWhatItIsNot(
      Language language, String title, String mark, String worthless) {
    var text = PdfFiles.text(PdfFiles.together(invoice().in(language).proForma()));

    assertThat(text)
        .contains(title, worthless, "Alpenglück GmbH", "Kontor Hosting AG", "1 / 1")
        .doesNotContain("K-2026", "Rechnung K", "QR")
        .containsPattern("128[.,]42");
    assertThat(letters(text)).contains(letters(mark));
  }

  /** What is written across a page comes letter by letter. */
  private static String letters(String text) {
    return text.replaceAll("\\s", "");
  }

  @Test
  void allPagesAreMarked() {
    var lines =
        IntStream.rangeClosed(1, 60)
            .mapToObj(i -> line("Domain nummer-" + i + ".example", 1200 + i, 0, "8.1"))
            .toArray(Line[]::new);

    var pages = PdfFiles.pages(PdfFiles.together(invoice().of(lines).proForma()));

    assertThat(pages)
        .hasSizeGreaterThan(2)
        .allSatisfy(page -> assertThat(letters(page)).contains("PROFORMA–KEINERECHNUNG"));
  }

  @Test
  void eachRecipientHasOne() {
    var abroad =
        invoice().to(Documents.ALPENGLUECK, "EUR", TaxReason.OUTSIDE).in(Language.FR).proForma();

    var pages = PdfFiles.pages(PdfFiles.together(invoice().proForma(), abroad));

    assertThat(pages).hasSize(2);
    assertThat(pages.get(0)).contains("Gesamtbetrag", "CHF").doesNotContain("EUR");
    assertThat(pages.get(1)).contains("Sans valeur", "EUR").doesNotContain("CHF ");
  }

  @Test
  void anInvoiceIsNotMarked() {
    assertThat(letters(PdfFiles.text(PdfFiles.of(invoice().content())))).doesNotContain("PROFORMA");
  }
}
