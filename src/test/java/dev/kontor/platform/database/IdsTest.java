package dev.kontor.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An id has one form, in which it is shown and taken. */
class IdsTest {
  private static final String ID = "019ab3c4-7d10-7c3e-9a41-5b8f2e6d1a90";

  @Test
  void anIdIsReadInEitherCase() {
    assertThat(Ids.read(ID)).contains(UUID.fromString(ID));
    assertThat(Ids.read(ID.toUpperCase())).contains(UUID.fromString(ID));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1-1-1-1-1",
        "019ab3c47d107c3e9a415b8f2e6d1a90",
        " 019ab3c4-7d10-7c3e-9a41-5b8f2e6d1a90",
        "{019ab3c4-7d10-7c3e-9a41-5b8f2e6d1a90}",
        "AZqzxH0QfD6aQVuPLm0akA==",
        "019ab3c4-7d10-7c3e-9a41-5b8f2e6d1a9g",
      })
  void whatHasAnotherFormIsNone(String text) {
    assertThat(Ids.read(text)).isEmpty();
  }
}
