package dev.kontor.account.factor.totp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of RFC 6238, appendix B, for SHA-1: the last six of their eight digits. */
class TotpTest {
  private static final Totp TOTP =
      new Totp("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void codesAreThoseOfTheStandard(long seconds, String code) {
    assertThat(TOTP.code(Totp.step(Instant.ofEpochSecond(seconds)))).isEqualTo(code);
  }

  @Test
  void aStepIsFoundByItsCodeWithinTheBoundsOnly() {
    assertThat(TOTP.find("287082", 0, 2)).hasValue(1);
    assertThat(TOTP.find("287082", 1, 1)).hasValue(1);
    assertThat(TOTP.find("287082", 2, 3)).isEmpty();
    assertThat(TOTP.find("287082", -1, 0)).isEmpty();
    assertThat(TOTP.find("28708", 0, 2)).isEmpty();
  }
}
