package dev.kontor.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How API tokens are written. */
class ApiTokenTextTest {
  private static final String CHECK_OF_NOUGHTS = "47YfyS";

  @ParameterizedTest
  @ValueSource(strings = {ApiTokenText.PERSONAL, ApiTokenText.OF_ORGANISATION})
  void aNewOneIsWellFormedAndNoneComesTwice(String prefix) {
    var seen = new HashSet<String>();
    for (var i = 0; i < 10_000; i++) {
      var token = ApiTokenText.next(prefix);
      assertThat(token).matches(prefix + "[0-9A-Za-z]{36}");
      assertThat(ApiTokenText.isMeant(token)).isTrue();
      assertThat(ApiTokenText.isWellFormed(token)).as(token).isTrue();
      assertThat(ApiTokenText.hint(token)).isEqualTo(token.substring(0, 15));
      assertThat(seen.add(token)).isTrue();
    }
  }

  /** CRC-32 as others reckon it: scanners have to come to the same. */
  @Test
  void theCheckIsTheOneThatIsDescribed() {
    assertThat(ApiTokenText.isWellFormed("kontor_pat_" + "0".repeat(30) + CHECK_OF_NOUGHTS))
        .isTrue();
  }

  /** A slip of the pen is found wherever it is. */
  @Test
  void oneOtherLetterMakesItNone() {
    var token = ApiTokenText.next(ApiTokenText.PERSONAL);
    for (var i = 0; i < token.length(); i++) {
      for (var letter : "0aZ_- \u00e9".toCharArray()) {
        var other = token.substring(0, i) + letter + token.substring(i + 1);
        assertThat(ApiTokenText.isWellFormed(other)).as(other).isEqualTo(other.equals(token));
      }
    }
  }

  @Test
  void nothingMoreOrLessThanAllOfIt() {
    var token = ApiTokenText.next(ApiTokenText.PERSONAL);
    for (var other :
        new String[] {
          "",
          "kontor_pat_",
          token.substring(1),
          token.substring(0, token.length() - 1),
          token + "0",
          " " + token,
          token + "\n",
          token.toUpperCase(java.util.Locale.ROOT),
          token.replace("kontor_pat_", "kontor_org_"),
          token.repeat(100_000)
        }) {
      assertThat(ApiTokenText.isWellFormed(other)).isFalse();
    }
  }

  @Test
  void itIsFoundInOtherTexts() {
    var token = ApiTokenText.next(ApiTokenText.OF_ORGANISATION);
    assertThat(ApiTokenText.isIn("/v1/me?access_token=" + token)).isTrue();
    assertThat(ApiTokenText.isIn(token)).isTrue();
    assertThat(ApiTokenText.isIn("/v1/" + token.substring(0, 41) + "/members")).isTrue();
    assertThat(ApiTokenText.isIn(token.toUpperCase(java.util.Locale.ROOT))).isTrue();
    assertThat(ApiTokenText.isIn("/v1/organisations?q=kontor_org_")).isFalse();
    assertThat(ApiTokenText.isIn("/v1/organisations?q=" + ApiTokenText.hint(token))).isFalse();
    assertThat(ApiTokenText.isIn("")).isFalse();
  }
}
