package dev.kontor.money.invoice.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.money.invoice.Party;
import dev.kontor.money.transfer.Transfer;
import dev.kontor.organisation.profile.Address;
import dev.kontor.platform.money.Money;
import dev.kontor.platform.text.Language;
import dev.kontor.support.QrCodes;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import net.codecrete.qrbill.generator.QRBill;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** INV-3: payment slips, as the apps of banks read them. */
class PaymentSlipTest {
  private static final int LARGEST_PICTURE = 300_000;

  static Stream<String> names() {
    return Stream.of(
        "Ελληνική Εταιρεία Φιλοξενίας",
        "Общество с ограниченной ответственностью «Ромашка»",
        "北京网络科技有限公司",
        "株式会社アルプス",
        "شركة الاستضافة",
        "🏔️🐄 Alp 🧀",
        "🏔️",
        "Zażółć gęślą jaźń ő ű ț š",
        "Nguyễn Thị Hồng Hạnh",
        "O’Brien “& Söhne” — Köln…",
        "Großmann\u00a0&\u202fCie",
        "x".repeat(200),
        "Genossenschaft ".repeat(13),
        "Ⅷ ½ ﬁ ①");
  }

  @Test
  void francsAreReadFromThePicture() {
    var lines = QrCodes.lines(picture(Slips.francs(Language.DE, anna())));

    assertThat(lines)
        .containsExactly(
            "SPC",
            "0200",
            "1",
            Slips.QR_IBAN,
            "S",
            "Kontor AG",
            "Musterstrasse",
            "1",
            "3011",
            "Bern",
            "CH",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "1234.56",
            "CHF",
            "S",
            "Anna Keller",
            "Marktgasse",
            "12",
            "3011",
            "Bern",
            "CH",
            "QRR",
            Slips.QR_REFERENCE,
            "K-2026-I-000471",
            "EPD");
  }

  @Test
  void eurosAreReadFromThePicture() {
    assertThat(QrCodes.lines(picture(Slips.euros(Language.FR, anna()))))
        .containsExactly(
            "SPC",
            "0200",
            "1",
            Slips.IBAN,
            "S",
            "Kontor AG",
            "Musterstrasse",
            "1",
            "3011",
            "Bern",
            "CH",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "9.99",
            "EUR",
            "S",
            "Anna Keller",
            "Marktgasse",
            "12",
            "3011",
            "Bern",
            "CH",
            "SCOR",
            Slips.CREDITOR_REFERENCE,
            "K-2026-I-000471",
            "EPD");
  }

  @Test
  void thePageSaysTheSame() throws IOException {
    for (var slip : List.of(Slips.francs(Language.IT, anna()), Slips.euros(Language.EN, anna()))) {
      try (var document = Loader.loadPDF(PaymentSlipPage.pdf(slip))) {
        assertThat(document.getNumberOfPages()).isEqualTo(1);
        assertThat(QrCodes.lines(new PDFRenderer(document).renderImageWithDPI(0, 150)))
            .isEqualTo(QrCodes.lines(picture(slip)));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theLetterTellsHowToPay(Language language) throws IOException {
    var slip = Slips.francs(language, anna());

    var text = text(slip);

    assertThat(text)
        .contains("K-2026-I-000471")
        .contains("Anna Keller")
        .contains("2. Stock")
        .contains("CH44 3199 9123 0008 8901 2")
        .contains("CRESCHZZ80A")
        .contains("00 00000 00000 00000 00000 47119")
        .contains("13")
        .contains("2026");
  }

  @Test
  void theBillSpeaksTheInvoicesLanguage() throws IOException {
    assertThat(text(Slips.francs(Language.DE, anna()))).contains("Empfangsschein", "Zahlteil");
    assertThat(text(Slips.francs(Language.FR, anna()))).contains("Récépissé");
    assertThat(text(Slips.francs(Language.IT, anna()))).contains("Ricevuta");
    assertThat(text(Slips.francs(Language.EN, anna()))).contains("Receipt");
    assertThat(text(Slips.francs(Language.ES, anna()))).contains("Receipt", "Importe pendiente");
  }

  @ParameterizedTest
  @MethodSource("names")
  void noNameMakesItInvalid(String name) throws IOException {
    var recipient =
        Slips.party(name, new Address(cut(name, 100), name, "1234", cut(name, 100), "CH"));
    var slip =
        Slips.slip(
            Language.EN,
            recipient,
            new Transfer(Slips.QR_IBAN, null, name, Slips.QR_REFERENCE, Money.ofMinor(1, "CHF")));

    var judged = QRBill.validate(slip.bill());

    assertThat(judged.getValidationMessages()).isEmpty();
    var lines = QrCodes.lines(picture(slip));
    assertThat(lines.get(5)).isNotBlank().hasSizeLessThanOrEqualTo(70);
    assertThat(lines.get(6)).hasSizeLessThanOrEqualTo(70);
    assertThat(lines.get(9)).hasSizeLessThanOrEqualTo(35);
    assertThat(text(slip)).contains("K-2026-I-000471");
  }

  @Test
  void otherLettersAreWrittenInLatinOnes() {
    assertThat(PaymentSlipText.written("Москва")).isEqualTo("Moskva");
    assertThat(PaymentSlipText.written("Αθήνα")).isEqualTo("Athena");
    assertThat(PaymentSlipText.written("北京")).isEqualTo("běi jīng");
    assertThat(PaymentSlipText.written("Łódź, Zürich, Český")).isEqualTo("Łódź, Zürich, Český");
    assertThat(PaymentSlipText.written("O’Brien – 🏔️ Alp")).isEqualTo("O'Brien - Alp");
    assertThat(PaymentSlipText.written("🏔️")).isEmpty();
  }

  @Test
  void longNamesAreShortenedWhereAWordEnds() {
    assertThat(PaymentSlipText.written("Genossenschaft der Alphirten, Bern", 30))
        .isEqualTo("Genossenschaft der Alphirten");
    assertThat(PaymentSlipText.written("x".repeat(80), 70)).isEqualTo("x".repeat(70));
    assertThat(PaymentSlipText.written("Bern", 4)).isEqualTo("Bern");
  }

  @ParameterizedTest
  @MethodSource("streets")
  void aHouseNumberStandsByItselfWhereItIsOneForSure(
      String country, String line, String street, String number) {
    var recipient = Slips.party("Anna", new Address(line, null, "3011", "Bern", country));

    var debtor = PaymentSlipAddress.debtor(recipient).orElseThrow();

    assertThat(debtor.getStreet()).isEqualTo(street);
    assertThat(debtor.getHouseNo()).isEqualTo(number);
  }

  static Stream<List<String>> splits() {
    return Stream.of(
        List.of("CH", "Marktgasse 12", "Marktgasse", "12"),
        List.of("CH", "Rue du Lac 7b", "Rue du Lac", "7b"),
        List.of("DE", "Am Markt 12-14", "Am Markt", "12-14"),
        List.of("AT", "Hauptstraße 3 a", "Hauptstraße", "3 a"));
  }

  static Stream<List<String>> wholes() {
    return Stream.of(
        List.of("CH", "Postfach 12"),
        List.of("CH", "Case postale 12"),
        List.of("CH", "Strasse des 17. Juni 135"),
        List.of("CH", "12, rue du Lac"),
        List.of("CH", "Marktgasse"),
        List.of("CH", "C 12"),
        List.of("AT", "Hauptstraße 3/4/12"),
        List.of("FR", "Route Nationale 7"),
        List.of("GB", "Flat 12"));
  }

  static Stream<Arguments> streets() {
    return Stream.concat(
        splits().map(each -> Arguments.of(each.toArray())),
        wholes().map(each -> Arguments.of(each.get(0), each.get(1), each.get(1), null)));
  }

  @Test
  void whoCannotBeNamedIsLeftOut() {
    var withoutCode = new Address("Sheikh Zayed Road", null, null, "Dubai", "AE");
    var slip = Slips.francs(Language.EN, Slips.party("Dunes LLC", withoutCode));

    assertThat(QRBill.validate(slip.bill()).getValidationMessages()).isEmpty();
    assertThat(QrCodes.lines(picture(slip)).subList(20, 27)).containsOnly("");
    assertThat(PaymentSlipAddress.debtor(Slips.party("🏔️", Slips.bern()))).isEmpty();
    assertThat(PaymentSlipAddress.debtor(Slips.party("Anna", null))).isEmpty();
  }

  @Test
  void whatIsTooMuchForABillIsFilledInByHand() {
    var much = Money.ofMinor(100_000_000_000L, "CHF");
    var slip =
        Slips.slip(
            Language.DE,
            anna(),
            new Transfer(Slips.QR_IBAN, null, "Kontor AG", Slips.QR_REFERENCE, much));

    assertThat(QRBill.validate(slip.bill()).getValidationMessages()).isEmpty();
    assertThat(slip.bill().getAmount()).isNull();
  }

  private static Party anna() {
    return Slips.party("Anna Keller", Slips.bern());
  }

  private static String cut(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most));
  }

  private static String text(PaymentSlip slip) throws IOException {
    try (var document = Loader.loadPDF(PaymentSlipPage.pdf(slip))) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static BufferedImage picture(PaymentSlip slip) {
    try {
      var bytes = PaymentSlipPage.png(slip);
      assertThat(bytes).hasSizeLessThan(LARGEST_PICTURE);
      return ImageIO.read(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
