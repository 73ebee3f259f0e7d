package dev.kontor.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which language somebody is spoken to in. */
class LanguageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | DE",
        "DE | DE",
        "de-CH | DE",
        "fr-CH, fr;q=0.9, en;q=0.8, de;q=0.7, *;q=0.5 | FR",
        "de;q=0.1, it;q=0.9 | IT",
        "es;q=0.5, it;q=0.5 | ES",
        "ja, es;q=0.1 | ES",
        "rm-CH, it-CH;q=0.8 | IT",
        "de;q=0, fr;q=0.1 | FR",
      })
  void thePreferredLanguageThatIsSpokenHereIsTaken(String header, Language expected) {
    assertThat(Language.accepted(header)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "ja",
        "ja, zh-Hant;q=0.8",
        "*;q=0.5",
        "",
        " ",
        ",",
        ";",
        ";;q=,,",
        "de;q=high",
        "de;q=2",
        "de;q=-1",
        "<script>",
        "de\u0000",
      })
  void englishIsSpokenWhereNothingElseIsAskedForOrTheHeaderIsGarbage(String header) {
    assertThat(Language.accepted(header)).isEqualTo(Language.EN);
  }

  @ParameterizedTest
  @CsvSource({"de, DE", "FR, FR", "It, IT"})
  void aCodeIsFoundInEitherCase(String code, Language expected) {
    assertThat(Language.of(code)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "d", "deu", "de-CH", "ja", " de"})
  void otherCodesAreNotSpoken(String code) {
    assertThat(Language.of(code)).isEmpty();
  }
}
