package dev.kontor.platform.vat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Formats and check digits of VAT numbers, shown by numbers that businesses publish. */
class VatNumberTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # country, number, the same with one changed check digit
          AT, ATU13585627, ATU13585626
          BE, BE0428759497, BE0428759498
          BG, BG175074752, BG175074751
          BG, BG131272009, BG131272000
          BG, BG7501020018, BG7501020017
          BG, BG7111042925, BG7111042926
          BG, BG7153849522, BG7153849523
          CH, CHE-107.787.577 MWST, CHE-107.787.578 MWST
          CY, CY10259033P, CY10259033Z
          CZ, CZ25123891, CZ25123890
          CZ, CZ7103192745, CZ7103192746
          CZ, CZ640903926, CZ640903927
          DE, DE136695976, DE136695977
          DE, DE129273398, DE129273397
          DK, DK24256790, DK24256791
          EE, EE100931558, EE100931557
          GR, EL090000045, EL090000046
          ES, ESA28015865, ESA28015866
          ES, ESQ2818015F, ESQ2818015G
          ES, ES54362315K, ES54362315J
          ES, ESX5253868R, ESX5253868S
          ES, ESZ5277343K, ESZ5277343L
          ES, ESL1111111G, ESL1111111C
          FI, FI01120389, FI01120388
          FR, FR40303265045, FR41303265045
          FR, FRK7399859412, FRL7399859412
          FR, FR4Z123456782, FR4Y123456782
          FR, FR53000004605, FR54000004605
          HR, HR33392005961, HR33392005962
          HU, HU12892312, HU12892313
          IE, IE6388047V, IE6388047W
          IE, IE6433435OA, IE6433435NA
          IE, IE8D79739I, IE8D79739J
          IT, IT00743110157, IT00743110158
          LT, LT119511515, LT119511516
          LT, LT100004801610, LT100004801611
          LU, LU26375245, LU26375246
          LV, LV40003521600, LV40003521601
          LV, LV16117519997, LV16117519998
          MT, MT11679112, MT11679113
          NL, NL004495445B01, NL004495446B01
          NL, NL000099998B57, NL000099998B58
          PL, PL8567346215, PL8567346216
          PT, PT501964843, PT501964842
          RO, RO18547290, RO18547291
          SE, SE556703748501, SE556703748601
          SI, SI50223054, SI50223055
          SK, SK2022749619, SK2022749618
          GB, XI980780684, XI980780685
          """)
  void knowsTheCheckDigitsOfEveryCountry(String country, String right, String wrong) {
    assertThat(VatNumber.parse(right, country))
        .hasValueSatisfying(
            number -> {
              assertThat(number.value()).isEqualTo(right);
              assertThat(number.country()).isEqualTo(country);
              assertThat(number).hasToString(right);
            })
        .isEqualTo(VatNumber.parse(right, null));
    assertThat(VatNumber.parse(wrong, country)).isEmpty();
    assertThat(VatNumber.parse(wrong, null)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LI54321", // no check digit
        "CZ395601439", // born before 1954
        "LV32123456789", // a personal number since 2017
        "XIGD123",
        "XIHA599",
        "XI980780684001"
      })
  void knowsNumbersWithoutCheckDigitsByTheirFormat(String number) {
    assertThat(VatNumber.parse(number, null)).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          de 136-695.976, DE136695976
          ' DE 136 695 976 ', DE136695976
          GR090000045, EL090000045
          CHE107787577, CHE-107.787.577 MWST
          che-107.787.577, CHE-107.787.577 MWST
          CHE 107 787 577 tva, CHE-107.787.577 TVA
          CHE-107.787.577IVA, CHE-107.787.577 IVA
          esx5253868r, ESX5253868R
          """)
  void hasOneNormalForm(String written, String normal) {
    var number = VatNumber.parse(written, null);
    assertThat(number).map(VatNumber::value).hasValue(normal);
    assertThat(VatNumber.parse(normal, null)).isEqualTo(number).hasSameHashCodeAs(number);
  }

  @ParameterizedTest
  @CsvSource({
    "DE136695976, DE",
    "DE136695976, de",
    "EL090000045, EL",
    "EL090000045, GR",
    "XI980780684, GB",
    "LI54321, LI",
    "54321, LI",
    "CHE-107.787.577, LI",
    "CHE-107.787.577, US",
    "DE136695976, US",
    "DE136695976, GB",
    "XI980780684, US",
    "FR53000004605, MC"
  })
  void servesABusinessIn(String number, String country) {
    assertThat(VatNumber.parse(number, country)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "DE136695976, AT",
    "DE136695976, CH",
    "DE136695976, LI",
    "LI54321, CH",
    "LI54321, US",
    "54321, CH",
    "54321, US",
    "123456789, US",
    "136695976, DE",
    "CHE-107.787.577, DE"
  })
  void doesNotServeABusinessIn(String number, String country) {
    assertThat(VatNumber.parse(number, country)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "GB123456789, GB",
    "GB 980 7806 84, IM",
    "NO 999 999 999 MVA, NO",
    "12-3456789, US",
    "ATE850101ABC, MX",
    "' 27AAPFU0939F1ZV ', IN",
    "330123456-1, XK",
  })
  void elsewhereANumberIsTakenAsItIsWritten(String number, String country) {
    assertThat(VatNumber.parse(number, country)).isEmpty();
    assertThat(VatNumber.unchecked(number, country)).hasValue(number.strip());
  }

  @ParameterizedTest
  @CsvSource({
    "XI980780685, GB",
    "XI123, GB",
    "DE136695977, US",
    "CHE-107.787.578 MWST, NO",
    "LI54321, US",
    "12-3456789, DE",
    "GB123456789, CH",
    "GB123456789, LI",
    "'- .', US",
  })
  void aWrongNumberOfAKnownCountryIsNot(String number, String country) {
    assertThat(VatNumber.parse(number, country)).isEmpty();
    assertThat(VatNumber.unchecked(number, country)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\0",
        "D",
        "DE",
        "DE1366959760",
        "DE13669597",
        "DE136695976\0",
        "DE136695976\n",
        "DE:136695976",
        "DE\uFF11\uFF13\uFF16\uFF16\uFF19\uFF15\uFF19\uFF17\uFF16",
        "\u017FK2022749619",
        "EL000000000",
        "IT00000000000",
        "XI000000000",
        "CHE-000.000.000 MWST",
        "CHE-107.787.577 ZZZ",
        "CHE-107.787.577 MWST MWST",
        "NL004495445B00",
        "CZ8058018314",
        "BG7513020018",
        "LV16137519997",
        "GB980780684",
        "US123456789",
        "DE                     136 695 976"
      })
  void refuses(String text) {
    assertThat(VatNumber.parse(text, null)).isEmpty();
    assertThat(VatNumber.parse(text, "DE")).isEmpty();
  }

  @Test
  void refusesLongInputAtOnce() {
    assertThat(VatNumber.parse("1".repeat(10_000), null)).isEmpty();
    assertThat(VatNumber.parse("DE136695976" + " ".repeat(22), null)).isEmpty();
    assertThat(VatNumber.parse("DE136695976" + " ".repeat(21), null)).isPresent();
  }
}
