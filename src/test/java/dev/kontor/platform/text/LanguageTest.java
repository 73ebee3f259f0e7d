package dev.kontor.platform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
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
        "de_CH | DE",
        "fr-Latn-CH-x-a | FR",
        "de;q=0, de, it;q=0.1 | IT",
        "de-CH;q=0, de | DE",
        "es, * | ES",
        "it;q=0.3, *;q=0.2 | IT",
        "it;q=0.2, *;q=0.3 | EN",
        "en;q=0, * | DE",
        "en;q=0, de;q=0, *;q=0.1 | FR",
        "it ; q=0.4 , es ; Q=0.5 | ES",
        "it;q=0.4, es;q=0.400 | IT",
        "-, de | DE",
        "de, - | DE",
        "en_, fr;q=high, es;q=0.1 | ES",
        "deutsch, it;q=0.1 | IT",
        "de;q=1.0, fr;q=1.5 | DE",
      })
  void thePreferredLanguageThatIsSpokenHereIsTaken(String header, Language expected) {
    assertThat(Language.accepted(List.of(header))).isEqualTo(expected);
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
        "-",
        "en, -",
        "de-",
        "de--CH",
        "de;q=",
        "de;level=1",
        "de;q=0",
        "*-de",
      })
  void englishIsSpokenWhereNothingElseIsAskedForOrTheHeaderIsGarbage(String header) {
    assertThat(Language.accepted(List.of(header))).isEqualTo(Language.EN);
  }

  @Test
  void severalLinesAreOneList() {
    assertThat(Language.accepted(List.of("ja, de;q=0.2", "fr;q=0.3"))).isEqualTo(Language.FR);
    assertThat(Language.accepted(List.of())).isEqualTo(Language.EN);
  }

  /** What hurts the JDK's matcher, and one's own idea of what hurts patterns; 64 KB of each. */
  @ParameterizedTest
  @ValueSource(strings = {"-a", "-", "a", "de-CH,", "*,", ";q=0.1", ",", " ", "_a-", "aaaaaaaa-"})
  void aLongHeaderIsReadAtOnce(String part) {
    var header = "zz" + part.repeat(65_536 / part.length());
    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> Language.accepted(List.of(header, header)));
  }

  @Test
  void whatStandsFarBehindIsIgnored() {
    var far = "ja,".repeat(AcceptedLanguage.LONGEST / 3);
    assertThat(Language.accepted(List.of("it, " + far, "de"))).isEqualTo(Language.IT);
    assertThat(Language.accepted(List.of(far + far + "de"))).isEqualTo(Language.EN);
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
