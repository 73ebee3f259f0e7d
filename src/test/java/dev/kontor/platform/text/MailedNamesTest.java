package dev.kontor.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that mails carry to others. */
class MailedNamesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Anna",
        "D'Angelo-Müller (jun.)",
        "Ñandú & Co. AG",
        "李小龍",
        "Σωκράτης",
        "ישראל",
        "A: B / C",
        "Hotel.ch GmbH",
        "awww.nice",
        "👩\u200D👩\u200D👧 Family",
        "❤️"
      })
  void areFine(String name) {
    assertThat(MailedNames.fault(name)).isEmpty();
    assertThat(MailedNames.neutral(name)).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "Kontor Security: your account is locked, https://evil.example",
        "ftp://x",
        "see www.evil.example",
        "(WWW.evil.example)",
        "ｗｗｗ．evil.example",
        "http：／／evil.example",
        "www․evil",
        "www。evil.example",
        "www｡evil.example",
        "https:∕∕evil.example",
        "ww\uFE0Fw.evil.example",
        "http:\u034F//evil.example"
      })
  void holdNoLink(String name) {
    assertThat(MailedNames.fault(name)).contains(MailedNames.Fault.LINK);
    assertThat(MailedNames.neutral(name)).contains("[…]").doesNotContain("evil", "://");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "An\u0000na",
        "An\nna",
        "An\u0085na",
        "\u202Eanna",
        "An\u2066na\u2069",
        "An\u200Bna",
        "An\u200Cna",
        "An\u00ADna",
        "An\u200Ena",
        "An\uFEFFna",
        "An\u2028na",
        "An\u2029na",
        "An\uD83Dna",
        "\uDB40\uDC67"
      })
  void holdNothingThatCannotBeSeen(String name) {
    assertThat(MailedNames.fault(name)).contains(MailedNames.Fault.CHARACTERS);
    assertThat(MailedNames.fault(MailedNames.neutral(name) + "x").isEmpty() || name.contains("\n"))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u00A0", "\u3000 \u2003", "\u200D", "\u2800", "\u3164", "\u115F\u1160", "\u0301"})
  void areNotBlankInAnySense(String name) {
    assertThat(MailedNames.fault(name)).contains(MailedNames.Fault.BLANK);
  }

  @ParameterizedTest
  @CsvSource({"www.ch,true", "www.example.ch,false", "https://www.ch,false", "www. ch,false"})
  void ofDomainsOneIsWww(String name, boolean isDomain) {
    assertThat(MailedNames.isDomain(name)).isEqualTo(isDomain);
  }
}
