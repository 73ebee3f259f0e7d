package dev.kontor.money.invoice.document;

import static dev.kontor.money.invoice.document.PaperFixtures.creditNote;
import static dev.kontor.money.invoice.document.PaperFixtures.invoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.kontor.money.invoice.InvoiceContent;
import dev.kontor.money.invoice.InvoiceStatus;
import dev.kontor.money.invoice.Party;
import dev.kontor.money.invoice.TaxReason;
import dev.kontor.organisation.profile.Address;
import dev.kontor.platform.text.Language;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Electronic invoices of all kinds: the validator takes them, and they say what the document says.
 */
class ElectronicInvoiceTest {
  private static final String LONG =
      "Umzug des Shops, mit allem, was dazugehört; ".repeat(40).strip();

  static Stream<Arguments> documents() {
    return Stream.of(
        arguments("one rate", invoice().term("Hosting M", 11880, "8.1")),
        arguments("two rates", twoRates()),
        arguments("in euros", twoRates().currency("EUR").in(Language.DE)),
        arguments(
            "a rate of zero beside another",
            invoice().line("Buch", 1000, "0").line("Hosting", 2000, "8.1")),
        arguments("nothing but a rate of zero", invoice().line("Buch", 1000, "0")),
        arguments(
            "discounts",
            invoice()
                .discounted("Hosting", 10000, 2550, "Coupon WELCOME, for the first term", "8.1")
                .discounted("Domain", 1990, 990, null, "8.1")),
        arguments("0.00", invoice().discounted("Hosting", 10000, 10000, "100 %", "8.1")),
        arguments("0.00 by price", invoice().line("Gift", 0, "8.1")),
        arguments("long texts", invoice().line(LONG, 100, "8.1")),
        arguments(
            "characters of XML",
            invoice().line("<b>R&D</b> \"x\" 'y' ]]> &amp;  two  spaces", 100, "8.1")),
        arguments("60 lines", sixty()),
        arguments("reverse charge", reverseCharge()),
        arguments(
            "reverse charge in Greece",
            reverseCharge().to(PaperFixtures.GREEK, TaxReason.REVERSE_CHARGE)),
        arguments("outside", outside()),
        arguments("outside, of a seller elsewhere", swissOfGerman()),
        arguments(
            "outside, of a seller without number",
            outside().from(PaperFixtures.SELLER_WITHOUT_NUMBER)),
        arguments("a consumer elsewhere", consumer()),
        arguments(
            "paid in part, after a part was credited",
            invoice().term("Hosting", 11880, "8.1").credited(2842)),
        arguments("refunded", twoRates().status(InvoiceStatus.REFUNDED)),
        arguments("a credit note of all", note().line("Hosting", 11880, "8.1")),
        arguments(
            "a credit note in which the rates give another tax",
            note()
                .line("Hosting", 333, "8.1")
                .line("Umzug", 1, "2.6")
                .tax("8.1", 333, 28)
                .tax("2.6", 1, 1)),
        arguments("a credit note of tax alone", note().line("Hosting", 0, "8.1").tax("8.1", 0, 1)),
        arguments(
            "a credit note of a reverse charge",
            note()
                .currency("EUR")
                .from(PaperFixtures.GERMAN_SELLER)
                .to(PaperFixtures.FRENCH, TaxReason.REVERSE_CHARGE)
                .line("Hosting", 500, "0")),
        arguments(
            "a credit note outside",
            note()
                .currency("EUR")
                .to(PaperFixtures.EMIRATI, TaxReason.OUTSIDE)
                .line("Hosting", 500, "0")));
  }

  private static PaperFixtures twoRates() {
    return invoice()
        .term("Hosting M", 11880, "8.1")
        .line("Fachbuch", 4905, "2.6")
        .line("Umzug", 25, "8.1");
  }

  private static PaperFixtures sixty() {
    var invoice = invoice();
    IntStream.range(0, 60)
        .forEach(i -> invoice.term("Hosting " + i, 1001L + i, i % 3 == 0 ? "2.6" : "8.1"));
    return invoice;
  }

  private static PaperFixtures reverseCharge() {
    return invoice()
        .currency("EUR")
        .in(Language.FR)
        .from(PaperFixtures.GERMAN_SELLER)
        .to(PaperFixtures.FRENCH, TaxReason.REVERSE_CHARGE)
        .term("Hébergement M", 11880, "0")
        .discounted("Domaine", 1990, 490, "Coupon ÉTÉ", "0");
  }

  private static PaperFixtures outside() {
    return invoice()
        .currency("EUR")
        .to(PaperFixtures.EMIRATI, TaxReason.OUTSIDE)
        .term("Hosting M", 11880, "0");
  }

  /** Both have VAT numbers. */
  private static PaperFixtures swissOfGerman() {
    return outside().from(PaperFixtures.GERMAN_SELLER).to(PaperFixtures.SWISS, TaxReason.OUTSIDE);
  }

  private static PaperFixtures consumer() {
    return invoice()
        .currency("EUR")
        .from(PaperFixtures.GERMAN_SELLER)
        .to(without(PaperFixtures.FRENCH), TaxReason.CONSUMER)
        .term("Hosting M", 11880, "20");
  }

  private static PaperFixtures note() {
    return creditNote("Kündigung innert 30 Tagen");
  }

  private static Party without(Party party) {
    return new Party(party.name(), party.address(), party.email(), null, null);
  }

  private static Cii cii(InvoiceContent content) {
    return new Cii(ElectronicInvoice.xml(content).orElseThrow());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documents")
  void theValidatorTakesIt(String name, PaperFixtures document) {
    var content = document.content();
    var cii = cii(content);

    assertThat(cii.complaints()).isEmpty();
    cii.assertSaysTheAmountsOf(content);
    // It warns where a tax isn't what its rate gives, as on some credit notes.
    assertThat(cii.hasOtherSums())
        .isEqualTo(
            content.taxes().stream().anyMatch(row -> row.amount() != row.rate().of(row.base())));
  }

  @Test
  void itSaysWhoSellsWhatToWhom() {
    var cii = cii(twoRates().content());

    assertThat(cii.text("//rsm:ExchangedDocumentContext//ram:ID"))
        .isEqualTo("urn:cen.eu:en16931:2017");
    assertThat(cii.text("//rsm:ExchangedDocument/ram:ID")).isEqualTo("K-2026-I-000042");
    assertThat(cii.text("//rsm:ExchangedDocument/ram:TypeCode")).isEqualTo("380");
    assertThat(cii.text("//rsm:ExchangedDocument/ram:IssueDateTime")).isEqualTo("20261129");
    assertThat(cii.text("//ram:SellerTradeParty/ram:Name")).isEqualTo("Kontor Hosting AG");
    assertThat(cii.text("//ram:SellerTradeParty//ram:ID[@schemeID='VA']"))
        .isEqualTo("CHE123456788");
    assertThat(cii.text("//ram:BuyerTradeParty//ram:ID[@schemeID='VA']")).isEqualTo("CHE109322551");
    assertThat(cii.texts("//ram:BuyerTradeParty/ram:PostalTradeAddress/*"))
        .containsExactly("3011", "Marktgasse 12", "2. Stock", "Bern", "CH");
    assertThat(cii.text("//ram:BuyerTradeParty//ram:URIID[@schemeID='EM']"))
        .isEqualTo("buchhaltung@alpenglueck.example");
    assertThat(cii.texts("//ram:SpecifiedTradeProduct/ram:Name"))
        .containsExactly("Hosting M", "Fachbuch", "Umzug");
    assertThat(cii.texts("//ram:SpecifiedTradeProduct/ram:SellerAssignedID"))
        .containsExactly("hosting-m");
    assertThat(cii.texts("//ram:SpecifiedLineTradeSettlement//ram:RateApplicablePercent"))
        .containsExactly("8.10", "2.60", "8.10");
  }

  @Test
  void aTermEndsOnItsLastDay() {
    var cii = cii(invoice().term("Hosting M", 11880, "8.1").line("Umzug", 100, "8.1").content());

    assertThat(cii.texts("//ram:BillingSpecifiedPeriod/*")).containsExactly("20261129", "20271128");
  }

  @Test
  void aDiscountIsAnAllowanceOfItsLine() {
    var cii = cii(invoice().discounted("Hosting", 10000, 2550, "Coupon WELCOME", "8.1").content());

    var line = "//ram:IncludedSupplyChainTradeLineItem";
    assertThat(cii.number(line + "//ram:NetPriceProductTradePrice/ram:ChargeAmount"))
        .isEqualByComparingTo("100");
    assertThat(cii.texts(line + "//ram:SpecifiedTradeAllowanceCharge/*"))
        .containsExactly("false", "25.50", "95", "Coupon WELCOME");
    assertThat(cii.text(line + "//ram:LineTotalAmount")).isEqualTo("74.50");
    assertThat(cii.text("//ram:AllowanceTotalAmount")).isEqualTo("0.00");
  }

  @Test
  void textsStayAsTheyAre() {
    var text = "<b>R&D</b> \"x\" 'y' ]]> &amp;  two  spaces, Ωμέγα Щука 🍇 中文";
    var cii =
        cii(invoice().to(PaperFixtures.GREEK, TaxReason.DOMESTIC).line(text, 100, "8.1").content());

    assertThat(cii.text("//ram:SpecifiedTradeProduct/ram:Name")).isEqualTo(text);
    assertThat(cii.text("//ram:BuyerTradeParty/ram:Name")).isEqualTo(PaperFixtures.GREEK.name());
  }

  @Test
  void aReverseChargeSaysWhy() {
    var cii = cii(reverseCharge().content());

    var tax = "//ram:ApplicableHeaderTradeSettlement/ram:ApplicableTradeTax";
    assertThat(cii.texts(tax + "/*"))
        .containsExactly(
            "0.00",
            "VAT",
            TaxReason.REVERSE_CHARGE.text(Language.FR),
            "133.80",
            "AE",
            "VATEX-EU-AE",
            "0.00");
    assertThat(cii.texts("//ram:ID[@schemeID='VA']"))
        .containsExactly("DE136695976", "FR40303265045");
    assertThat(cii.texts("//rsm:ExchangedDocument/ram:IncludedNote/*"))
        .containsExactly(TaxReason.REVERSE_CHARGE.text(Language.FR), "TXD");
  }

  @Test
  void whatIsTaxedNowhereNamesNoVatNumber() {
    var cii = cii(swissOfGerman().content());

    assertThat(cii.texts("//ram:ID[@schemeID='VA']")).isEmpty();
    assertThat(cii.texts("//ram:RateApplicablePercent")).isEmpty();
    assertThat(cii.texts("//ram:ExemptionReasonCode")).containsExactly("VATEX-EU-O");
  }

  @Test
  void whatIsTaxedNowhereNamesItsSellerOtherwise() {
    var seller = "//ram:SellerTradeParty/";

    assertThat(cii(outside().content()).text(seller + "/ram:ID[@schemeID='0183']"))
        .isEqualTo("CHE123456788");
    assertThat(cii(swissOfGerman().content()).text(seller + "ram:ID")).isEqualTo("DE136695976");
    var nameless = outside().from(PaperFixtures.SELLER_WITHOUT_NUMBER).content();
    assertThat(cii(nameless).text(seller + "ram:ID")).isEqualTo("K");
  }

  @Test
  void aCreditNoteNamesItsInvoiceAndWhy() {
    var cii = cii(note().line("Hosting", 11880, "8.1").content());

    assertThat(cii.text("//rsm:ExchangedDocument/ram:TypeCode")).isEqualTo("381");
    assertThat(cii.texts("//ram:InvoiceReferencedDocument/*"))
        .containsExactly("K-2026-I-000042", "20261109");
    assertThat(cii.texts("//rsm:ExchangedDocument/ram:IncludedNote/ram:Content"))
        .contains("Kündigung innert 30 Tagen");
  }

  @Test
  void taxesStayAsTheyWereFixed() {
    var cii = cii(note().line("Hosting", 333, "8.1").tax("8.1", 333, 28).content());

    assertThat(cii.text("//ram:ApplicableHeaderTradeSettlement//ram:CalculatedAmount"))
        .isEqualTo("0.28");
    assertThat(cii.text("//ram:GrandTotalAmount")).isEqualTo("3.61");
  }

  static Stream<Arguments> impossible() {
    var paid = invoice().line("Hosting", 11880, "8.1");
    return Stream.of(
        arguments("still to be paid", invoice().line("x", 1, "8.1").status(InvoiceStatus.OPEN)),
        arguments(
            "a seller without number",
            invoice().line("x", 1, "8.1").from(PaperFixtures.SELLER_WITHOUT_NUMBER)),
        arguments(
            "a buyer without number",
            reverseCharge().to(without(PaperFixtures.FRENCH), TaxReason.REVERSE_CHARGE)),
        arguments(
            "no address", paid.to(new Party("Anna", null, null, null, null), TaxReason.DOMESTIC)),
        arguments("a tax far from its rate", note().line("x", 1000, "8.1").tax("8.1", 1000, 181)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("impossible")
  void someHaveNone(String name, PaperFixtures document) {
    var content = document.content();
    var pdf = new byte[] {1, 2, 3};

    assertThat(ElectronicInvoice.xml(content)).isEmpty();
    assertThat(ElectronicInvoice.attach(pdf, content)).isSameAs(pdf);
  }

  @Test
  void aTaxMayBeNearlyAUnitFromItsRate() {
    var nearly = note().line("x", 1000, "8.1").tax("8.1", 1000, 180).content();

    assertThat(cii(nearly).complaints()).isEmpty();
  }

  /** The only country that the standard names otherwise than the rest of the world. */
  @Test
  void kosovoHasAnotherCode() {
    var address = new Address("Rruga Agim Ramadani 1", null, "10000", "Prishtina", "XK");
    var party = new Party("Besa", address, null, null, null);

    var cii = cii(invoice().to(party, TaxReason.OUTSIDE).line("x", 100, "0").content());
    assertThat(cii.complaints()).isEmpty();
    assertThat(cii.text("//ram:BuyerTradeParty//ram:CountryID")).isEqualTo("1A");
  }

  @Test
  void numbersThatNameNoCountryAreLeftOut() {
    var party = new Party("x", PaperFixtures.SWISS.address(), null, "12-3456789", null);

    var cii = cii(invoice().to(party, TaxReason.DOMESTIC).line("x", 100, "8.1").content());
    assertThat(cii.complaints()).isEmpty();
    assertThat(cii.texts("//ram:BuyerTradeParty//ram:ID")).isEmpty();
  }
}
