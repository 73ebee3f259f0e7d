package dev.kontor.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What mail can be sent to, and nothing that is given up afterwards. */
class EmailAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "anna.keller@example.com",
        "a@b.ch",
        "Anna+Kontor@Example.COM",
        "!#$%&'*+-/=?^_`{|}~@example.com",
        "o'hara_x@mail.example.co.uk",
        "anna@1und1.de",
        "anna@123.example",
        "anna@xn--alpenglck-w9a.ch",
        "anna@alpenglück.ch",
        "zoë@münchen.example",
        "用户@例え.jp",
        "δοκιμή@παράδειγμα.gr",
        "anna@a-b--c.example",
        "anna@xn--strae-oqa.de",
        "anna@straße.de",
        "anna@βόλος.gr",
        "anna@r3---sn.example.com",
      })
  void thisIsAnAddress(String text) {
    assertThat(EmailAddress.isOne(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "anna",
        "@example.com",
        "anna@",
        "?@$",
        "a@b!c.ch",
        "a@localhost",
        "a@x.localhost",
        "a@printer.local",
        "a@x.invalid",
        "a@[127.0.0.1]",
        "a@[IPv6:::1]",
        "a@127.0.0.1",
        "a@example.123",
        "a@example",
        "a@.example.com",
        "a@example.com.",
        "a@example..com",
        "a@-example.com",
        "a@example-.com",
        "a@ex_ample.com",
        "a@exam ple.com",
        "a@exa%mple.com",
        ".a@example.com",
        "a.@example.com",
        "a..b@example.com",
        "a@b@example.com",
        "\"a b\"@example.com",
        "a b@example.com",
        " a@example.com",
        "a@example.com\n",
        "Anna <a@example.com>",
        "a,b@example.com",
        "a(b)@example.com",
        "a\u0000@example.com",
        "a\u200B@example.com",
        "a\u202E@example.com",
        "a\u00A0b@example.com",
        "a\u2028b@example.com",
        "a\uE000@example.com",
        "a\uD800@example.com",
        "a@exam\u00ADple.com",
        "a@xn--strae-.de",
        "a@xn--zürich.ch",
        "a@例え。jp",
        "a@ｅxample.com",
        "a@ex\u200Dample.com",
      })
  void thisIsNone(String text) {
    assertThat(EmailAddress.isOne(text)).isFalse();
  }

  @Test
  void itsPartsAreAsLongAsMailTakesThem() {
    var label = "x".repeat(63);
    assertThat(EmailAddress.isOne("x".repeat(64) + "@example.com")).isTrue();
    assertThat(EmailAddress.isOne("x".repeat(65) + "@example.com")).isFalse();
    assertThat(EmailAddress.isOne("ü".repeat(32) + "@example.com")).isTrue();
    assertThat(EmailAddress.isOne("ü".repeat(33) + "@example.com")).isFalse();
    assertThat(EmailAddress.isOne("a@" + label + ".ch")).isTrue();
    assertThat(EmailAddress.isOne("a@" + label + "x.ch")).isFalse();
    var longest = "a@" + (label + ".").repeat(3) + "x".repeat(57) + ".ch";
    assertThat(longest).hasSize(254);
    assertThat(EmailAddress.isOne(longest)).isTrue();
    assertThat(EmailAddress.isOne("a" + longest)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "' Zoe\u0308@Example.COM ', zoë@example.com",
    "anna@Alpenglück.ch,         anna@xn--alpenglck-w9a.ch",
    "anna@alpenglu\u0308ck.ch,   anna@xn--alpenglck-w9a.ch",
    "ANNA@XN--ALPENGLCK-W9A.CH,  anna@xn--alpenglck-w9a.ch",
    "anna@mail.Straße.de,        anna@mail.xn--strae-oqa.de",
    "用户@例え.jp,                 用户@xn--r8jz45g.jp",
    "not an address,             not an address",
    "a@ｅxample.com,              a@ｅxample.com"
  })
  void allSpellingsOfOneAreTheSame(String written, String key) {
    assertThat(EmailAddress.key(written)).isEqualTo(key);
    assertThat(EmailAddress.key(key)).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource({
    "Anna@Alpenglück.ch, Anna@xn--alpenglck-w9a.ch",
    "Anna@Example.COM,   Anna@example.com",
    "zoë@münchen.example, zoë@xn--mnchen-3ya.example"
  })
  void mailServersGetTheDomainAsTheDnsHasIt(String written, String sent) {
    assertThat(EmailAddress.deliverable(written)).isEqualTo(sent);
  }
}
