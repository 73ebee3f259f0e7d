package dev.kontor.money.invoice.document;

import static dev.kontor.money.invoice.document.Documents.invoice;
import static dev.kontor.money.invoice.document.Documents.line;
import static dev.kontor.money.invoice.document.Documents.payment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.money.invoice.PaidWith;
import dev.kontor.money.invoice.Party;
import dev.kontor.money.invoice.TaxReason;
import dev.kontor.organisation.profile.Address;
import dev.kontor.platform.text.Language;
import dev.kontor.support.ValidPdf;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What stands on paper is what stands in the document, for each kind of document. */
class PdfLayoutTest {
  private static final Party IN_ATHENS =
      new Party(
          "Παράδειγμα Α.Ε. & Σία <Αθήνα>",
          new Address("Οδός Ερμού 1", null, "105 63", "Αθήνα", "GR"),
          null,
          "EL123456789",
          null);

  private static String valid(Documents document) {
    var file = PdfFiles.of(document.content());
    ValidPdf.isOf(PDFAFlavour.PDFA_3_A, file);
    return PdfFiles.text(file);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EN | Invoice K-2026-I-000042 | 1 Dec 2026 – 30 Nov 2027 | Total | Paid. Nothing is due.",
        "DE | Rechnung K-2026-I-000042 | 01.12.2026 – 30.11.2027 | Gesamtbetrag | Bezahlt. Es ist",
        "FR | Facture K-2026-I-000042 | 1 déc. 2026 – 30 nov. 2027 | Total | Payée. Rien n'est dû.",
        "IT | Fattura K-2026-I-000042 | 1 dic 2026 – 30 nov 2027 | Totale | Pagata. Non è dovuto",
        "ES | Factura K-2026-I-000042 | 1 dic 2026 – 30 nov 2027 | Total | Pagada. No queda nada"
      })
  void anInvoiceSpeaksItsLanguage(
      Language language, String title, String period, String total, String outcome) {
    var text = valid(invoice().in(language).paid(payment(PaidWith.EXTERNAL, 12842)));

    assertThat(text)
        .contains(title, period, total, outcome)
        .contains("Alpenglück GmbH", "Marktgasse 12", "2. Stock", "3011 Bern")
        .contains("CHE-123.456.788 MWST", "CHE-987.654.321 MWST", "Kontor Hosting AG")
        .contains("CHF", "1 / 1")
        .containsPattern("118[.,]80")
        .containsPattern("9[.,]62")
        .containsPattern("128[.,]42");
  }

  @Test
  void aDiscountIsARowOfItsLineAndOfTheSums() {
    var document =
        invoice().of(line("Webhosting", 11880, 2376, "8.1"), line("Buch", 2000, 0, "2.6"));

    assertThat(
            valid(document.paid(payment(PaidWith.PAID_IN, 10000), payment(PaidWith.CREDIT, 2325))))
        .contains("Gutschein WINTER26: 20 % im ersten Jahr", "-23.76", "95.04")
        .containsPattern("Preise vor Rabatt +138\\.80")
        .containsPattern("Rabatte +-23\\.76")
        .containsPattern("Summe ohne MwSt\\. +115\\.04")
        .containsPattern("MwSt\\. 8\\.1% auf 95\\.04 +7\\.70")
        .containsPattern("MwSt\\. 2\\.6% auf 20\\.00 +0\\.52")
        .containsPattern("Gesamtbetrag +CHF 123\\.26")
        .containsPattern("Vom Prepaid-Konto am 3\\. Dezember 2026 +CHF 100\\.00")
        .containsPattern("Aus Gutschriften am 3\\. Dezember 2026 +CHF 23\\.25");
  }

  @Test
  void reverseChargeSaysWhoOwesTheTax() {
    var document =
        invoice()
            .in(Language.EN)
            .to(IN_ATHENS, "EUR", TaxReason.REVERSE_CHARGE)
            .of(line("Cloud server", 123_456_789, 0, "0"));

    assertThat(valid(document.paid(payment(PaidWith.EXTERNAL, 123_456_789))))
        .contains("Reverse charge: VAT to be accounted for by the recipient")
        .contains("Παράδειγμα Α.Ε. & Σία <Αθήνα>", "Οδός Ερμού 1", "Αθήνα", "EL123456789")
        .contains("1,234,567.89");
  }

  @Test
  void aCreditNoteNamesItsInvoiceItsReasonAndWhereTheMoneyWent() {
    assertThat(valid(invoice().paid(payment(PaidWith.PAID_IN, 12842)).credit("Irrtum")))
        .contains("Rechnungskorrektur K-2026-C-000007")
        .contains("Zur Rechnung K-2026-I-000042 vom 1. Dezember 2026", "Grund: Irrtum")
        .containsPattern("Auf das Prepaid-Konto am 3\\. Dezember 2026 +CHF 128\\.42")
        .doesNotContain("Bezahlt");
    assertThat(valid(invoice().credit("Nicht bezahlt")))
        .contains("Abgezogen von dem, was noch zu bezahlen war.");
  }

  @Test
  void whatIsFreeOwesNothing() {
    assertThat(valid(invoice().of(line("Webhosting", 11880, 11880, "8.1"))))
        .contains("Es ist nichts zu bezahlen.", "-118.80")
        .containsPattern("Gesamtbetrag +CHF 0\\.00");
  }

  @Test
  void whatWasCreditedBeforeItWasPaidIsSaid() {
    var document = invoice().creditedBefore(2842).paid(payment(PaidWith.EXTERNAL, 10000));

    assertThat(valid(document)).containsPattern("Vor der Zahlung gutgeschrieben +CHF 28\\.42");
  }

  @Test
  void sixtyLinesCarryTheirSums() {
    var lines =
        IntStream.rangeClosed(1, 60)
            .mapToObj(each -> line("Domain " + each, 1000, each % 5 == 0 ? 200 : 0, "8.1"))
            .toList();
    var file = PdfFiles.of(invoice().of(lines).paid(payment(PaidWith.EXTERNAL, 62266)).content());

    ValidPdf.isOf(PDFAFlavour.PDFA_3_A, file);
    var pages = PdfFiles.pages(file);
    assertThat(pages).hasSizeBetween(3, 5);
    for (int i = 0; i < pages.size(); i++) {
      assertThat(pages.get(i))
          .contains("Beschreibung", (i + 1) + " / " + pages.size(), "Kontor Hosting AG");
    }
    assertThat(pages.get(pages.size() - 1)).containsPattern("Gesamtbetrag +CHF 622\\.66");
  }

  @Test
  void longNamesAndForeignLettersBreakNothing() {
    var name = "Donaudampfschifffahrtsgesellschaftskapitän".repeat(6);
    var party =
        new Party(
            "株式会社 " + name + " \uD800 شركة \u0007",
            new Address(name.substring(0, 100), name.substring(0, 100), "3011", "Bern", "CH"),
            null,
            null,
            null);
    var document =
        invoice()
            .to(party, "CHF", TaxReason.DOMESTIC)
            .of(line(name + " 🚀 {x} <b>&amp;</b>", 99_999_999_999L, 0, "8.1"));

    assertThat(valid(document).replaceAll("\\s", ""))
        .contains("{x}<b>&amp;</b>", "999’999’999.99", "1’080’999’999.99");
  }
}
