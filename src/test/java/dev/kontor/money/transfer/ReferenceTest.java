package dev.kontor.money.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.stream.LongStream;
import net.codecrete.qrbill.generator.Payments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The references of QR-bills, in both forms. */
class ReferenceTest {
  static LongStream numbers() {
    return LongStream.of(1, 9, 10, 97, 4711, 1_234_567_890, 999_999_999_999_999_999L);
  }

  /** Check digits that were worked out by hand, and an example of ISO 11649. */
  @ParameterizedTest
  @CsvSource({
    "1,            000000000000000000000000011, RF740000000001",
    "539007547034, 000000000000005390075470348, RF18539007547034"
  })
  void bothFormsHaveTheRightCheckDigits(long number, String qr, String creditor) {
    assertThat(new Reference(number).qr()).isEqualTo(qr);
    assertThat(new Reference(number).creditor()).isEqualTo(creditor);
    assertThat(Payments.isValidQRReference(qr)).isTrue();
    assertThat(Payments.isValidISO11649Reference(creditor)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void bothFormsAreReadBack(long number) {
    var reference = new Reference(number);

    assertThat(Reference.read(reference.qr())).contains(reference);
    assertThat(Reference.read(reference.creditor())).contains(reference);
    assertThat(reference.in("CHF")).isEqualTo(reference.qr());
    assertThat(reference.in("EUR")).isEqualTo(reference.creditor());
  }

  /** Each check finds each single wrong digit. */
  @ParameterizedTest
  @MethodSource("numbers")
  void noDigitMayBeWrong(long number) {
    for (var text : new String[] {new Reference(number).qr(), new Reference(number).creditor()}) {
      for (int i = text.startsWith("RF") ? 2 : 0; i < text.length(); i++) {
        var other = (char) ('0' + (text.charAt(i) - '0' + 1) % 10);
        var wrong = text.substring(0, i) + other + text.substring(i + 1);

        assertThat(Reference.read(wrong)).as(wrong).isEmpty();
      }
    }
  }

  @Test
  void spacesAndLowerCaseDoNotMatter() {
    var reference = new Reference(4711);

    assertThat(Reference.read(Reference.shown(reference.qr()))).contains(reference);
    assertThat(Reference.read(Reference.shown(reference.creditor()))).contains(reference);
    assertThat(Reference.read(" " + reference.creditor().toLowerCase(Locale.ROOT) + "\u00a0"))
        .contains(reference);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "K-2026-I-000001",
        "000000000000000000000000000",
        "RF",
        "RF18",
        "RF18ABC",
        "RF18539007547034X",
        "12345",
        "९९"
      })
  void whatIsNoReferenceIsNotRead(String text) {
    assertThat(Reference.read(text)).isEmpty();
  }

  /** Of others, with more digits than any number here has. */
  @Test
  void longerOnesAreNotOurs() {
    assertThat(Reference.read(Payments.createQRReference("21000000000313947143000901"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1})
  void noNumberIsZeroOrLess(long number) {
    assertThatThrownBy(() -> new Reference(number)).isInstanceOf(IllegalArgumentException.class);
  }
}
