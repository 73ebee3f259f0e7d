package dev.kontor.account.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Passwords have one form (RFC 8265, OpaqueString). */
class PasswordFormTest {
  @ParameterizedTest
  @CsvSource({
    "Zu\u0308rich regnet, Z\u00fcrich regnet",
    "nine\u00a0brass, nine brass",
    "nine\u3000brass, nine brass",
    "\u212bngstr\u00f6m, \u00c5ngstr\u00f6m",
  })
  void theSameWritingIsTheSamePassword(String one, String other) {
    assertThat(PasswordForm.isSame(one, other)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"Zürich, zürich", "\uff2duster, Muster", "ﬁne, fine", "nine  brass, nine brass"})
  void caseAndWidthAreKept(String one, String other) {
    assertThat(PasswordForm.isSame(one, other)).isFalse();
  }

  @Test
  void lengthCountsUnicodeCharacters() {
    assertThat(PasswordForm.length("😀😀😀")).isEqualTo(3);
    assertThat(PasswordForm.length("u\u0308")).isEqualTo(1);
    assertThat(PasswordForm.length("abc")).isEqualTo(3);
  }

  @Test
  void plainPasswordsHaveOneWriting() {
    assertThat(PasswordForm.written("nine brass kettles sing")).hasSize(1);
    assertThat(PasswordForm.written("Z\u00fcrich")).containsExactly("Z\u00fcrich", "Zu\u0308rich");
  }
}
