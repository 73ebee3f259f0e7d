package dev.kontor.money.prepaid.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kontor.platform.problem.DomainException;
import java.util.stream.IntStream;
import org.iban4j.IbanUtil;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where money can arrive: what the bank would send back is refused before it leaves. */
class DestinationTest {
  private static final String GOOD = "CH9300762011623852957";

  /** They satisfy the sum of ISO 7064, but check digits run from 02 to 98. */
  @ParameterizedTest
  @ValueSource(strings = {"CH00", "CH01", "CH99", "LI00", "LI99"})
  void someCheckDigitsNobodyGivesOut(String start) {
    var iban =
        IntStream.range(0, 200)
            .mapToObj(end -> start + "00762%012d".formatted(end))
            .filter(IbanUtil::isValid)
            .findFirst()
            .orElseThrow();
    assertThat(refusal(iban)).isEqualTo(WithdrawalProblem.IBAN_INVALID);
  }

  @ParameterizedTest
  @CsvSource({"CH,30000", "CH,30999", "CH,31999", "LI,31000"})
  void aQrIbanTakesPaymentsWithItsReferenceOnly(String country, String bank) {
    assertThat(refusal(iban(country, bank))).isEqualTo(WithdrawalProblem.QR_IBAN);
    var spaced = iban(country, bank).replaceAll("(.{4})", "$1 ").toLowerCase();
    assertThat(refusal(spaced)).isEqualTo(WithdrawalProblem.QR_IBAN);
  }

  @ParameterizedTest
  @CsvSource({"CH,29999", "CH,32000", "CH,00762", "LI,08800"})
  void otherBanksTakeAll(String country, String bank) {
    var iban = iban(country, bank);
    assertThat(new Destination(iban, "Anna", null).normalised().iban()).isEqualTo(iban);
  }

  /** The numbers of other countries' banks mean nothing of the kind. */
  @ParameterizedTest
  @ValueSource(strings = {"DE75512108001245126199", "AT611904300234573201"})
  void abroadThereAreNone(String iban) {
    assertThat(new Destination(iban, "Anna", null).normalised().iban()).isEqualTo(iban);
  }

  @ParameterizedTest
  @CsvSource({
    "\u0218tefan \u021Aepe\u0219 \u021B,\u0218tefan \u021Aepe\u0219 \u021B",
    "Ko\u2019s Caf\u00E9 \u20AC,Ko's Caf\u00E9 \u20AC",
    "Zoe\u0308 Mu\u0308ller,Zo\u00EB M\u00FCller",
    "\u0141\u00F3d\u017A S\u0327,\u0141\u00F3d\u017A \u015E",
  })
  void aHolderIsWrittenAsBanksTakeIt(String given, String kept) {
    assertThat(takes(given)).isTrue();
    assertThat(new Destination(GOOD, given, null).normalised().holder()).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0410\u043D\u043D\u0430",
        "Anna \u2013 Keller",
        "\u0186",
        "\u021C",
        "x\u0301",
        "\u20AA",
        "\u0080",
        "Anna\n",
        "\u1E9E",
      })
  void whatBanksDoNotTakeIsRefused(String given) {
    assertThat(takes(given)).isFalse();
  }

  private static boolean takes(String holder) {
    return new BankText.Letters().isValid(holder, null);
  }

  private static Object refusal(String iban) {
    var destination = new Destination(iban, "Anna", null);
    return catchThrowableOfType(DomainException.class, destination::normalised).type();
  }

  private static String iban(String country, String bank) {
    var digits = IbanUtil.calculateCheckDigit(country + "00" + bank + "000123456789");
    return country + digits + bank + "000123456789";
  }
}
