package dev.kontor.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which ways of writing a phone number are understood, and to what they come down. */
class PhoneNumberTest {

  @ParameterizedTest
  @CsvSource({
    "+41446681800, , +41446681800, CH",
    "+41 44 668 18 00, , +41446681800, CH",
    "' +41 (0)44 668-18-00', , +41446681800, CH",
    "+41 44 668 18 00, DE, +41446681800, CH",
    "044 668 18 00, CH, +41446681800, CH",
    "044 668 18 00, ch, +41446681800, CH",
    "44 668 18 00, CH, +41446681800, CH",
    "0041 44 668 18 00, CH, +41446681800, CH",
    "0041 44 668 18 00, DE, +41446681800, CH",
    "079 123 45 67, CH, +41791234567, CH",
    "030/303986300, DE, +4930303986300, DE",
    "(212) 736-5000, US, +12127365000, US",
    "+1 416 979 4636, , +14169794636, CA",
    "06 6982, VA, +39066982, VA",
    "+80012345678, , +80012345678, 001"
  })
  void isUnderstood(String text, String country, String value, String region) {
    assertThat(PhoneNumber.parse(text, country))
        .hasValueSatisfying(
            number -> {
              assertThat(number.value()).isEqualTo(value);
              assertThat(number.country()).isEqualTo(region);
              assertThat(number).hasToString(value);
            })
        .isEqualTo(PhoneNumber.parse(value, null))
        .hasSameHashCodeAs(PhoneNumber.parse(value, null));
  }

  @ParameterizedTest
  @CsvSource({
    "044 668 18 00, ", // national, and nobody says where
    "044 668 18 00, XX",
    "044 668 18 00, ''",
    "044 668 18, CH",
    "+41 44 668 18, ",
    "+999 123 456 789, ",
    "(416) 979-4636, US", // Toronto, under the same country code
    "12, CH",
  })
  void isNotANumber(String text, String country) {
    assertThat(PhoneNumber.parse(text, country)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "+",
        "\0",
        "+41446681800\0",
        "+41446681800 ext. 5",
        "+41446681800;ext=5",
        "tel:+41446681800",
        "call +41446681800",
        "1-800-FLOWERS",
        "++41446681800",
        "+41+446681800",
        "\uFF0B\uFF14\uFF11446681800",
        "+41 44 668 18 00 / +41 44 668 18 01"
      })
  void refuses(String text) {
    assertThat(PhoneNumber.parse(text, null)).isEmpty();
    assertThat(PhoneNumber.parse(text, "US")).isEmpty();
  }

  @Test
  void refusesLongInput() {
    assertThat(PhoneNumber.parse("+41446681800" + " ".repeat(28), null)).isPresent();
    assertThat(PhoneNumber.parse("+41446681800" + " ".repeat(29), null)).isEmpty();
    assertThat(PhoneNumber.parse("+" + "1".repeat(10_000), null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "+41791234567, +41 ** *** ** 67",
    "+33612345678, +33 * ** ** ** 78",
    "+32470123456, +32 *** ** ** 56"
  })
  void maskedOnlyCallingCodeAndLastDigitsShow(String number, String masked) {
    assertThat(PhoneNumber.parse(number, null).orElseThrow().masked()).isEqualTo(masked);
  }
}
