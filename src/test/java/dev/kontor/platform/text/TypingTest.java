package dev.kontor.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypingTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      textBlock =
          """
          Zoe\u0308 Ku\u0308nzli,           Zoë Künzli
          Anna\u00A0Maria,                  Anna Maria
          Jean\u2011Luc,                    Jean-Luc
          Jean\u2010Luc,                    Jean-Luc
          12\u202F500 Bern,                 12 500 Bern
          \u3000\u2003Meier\u00A0,          Meier
          \u200EAnna\u200F,                 Anna
          \u061CAnna,                       Anna
          Zu\u0308rich – Bern,              Zürich – Bern
          Ｗide,                             Ｗide
          👩\u200D👩\u200D👧,                 👩\u200D👩\u200D👧
          """)
  void aTextIsKeptAsItIsMeant(String typed, String meant) {
    assertThat(Typing.text(typed)).isEqualTo(meant);
  }

  /** What turns about the text behind it, or hides, is somebody's intent. */
  @ParameterizedTest
  @ValueSource(
      strings = {"\u202Eanna", "\u202Danna", "\u2067anna", "An\u200Bna", "a\u2028b", "a\tb"})
  void whatDeceivesIsLeftForOthersToRefuse(String typed) {
    assertThat(Typing.text(typed)).isEqualTo(typed);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      textBlock =
          """
          \u202A+41 44 668 18 00\u202C,             +41 44 668 18 00
          \u202D079\u00A0123\u202F45\u201167\u202C, 079 123 45-67
          044\u2013668\u201418\u221200,             044-668-18-00
          ０４４ ６６８,                              044 668
          CH93\u00A00076\u20092011\u200B6238,       CH93 0076 20116238
          \uFEFFCHE\u2011123.456.788,               CHE-123.456.788
          ＢＥ1000,                                  BE1000
          """)
  void aNumberIsKeptAsItIsMeant(String typed, String meant) {
    assertThat(Typing.number(typed)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00A0", "\u200E"})
  void ofNothingNothingIsLeft(String typed) {
    assertThat(Typing.text(typed)).isEmpty();
    assertThat(Typing.number(typed)).isEmpty();
  }
}
