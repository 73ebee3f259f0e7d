package dev.kontor.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.problem.DomainException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose knowledge is new enough to change a thing: its version here is always 7. */
class IfMatchTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"7\"",
        " \"7\" ",
        "\"6\", \"7\"",
        "\"6\",\"7\",\"8\"",
        "W/\"6\", \"7\"",
        "*",
        " * ",
      })
  void whoNamesTheVersionMayChangeIt(String header) {
    assertThatCode(() -> new IfMatch(header).require(7)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"6\"",
        "\"77\"",
        "\"6\", \"8\"",
        "W/\"7\"",
        "W/\"6\", W/\"7\"",
        "\"*\"",
        "\"\"",
        ",",
        "\"6,7\"",
        "\"x\", , \"y\"",
      })
  void whoNamesAnotherVersionOrAWeakTagMayNot(String header) {
    assertThat(refusal(header).type()).isEqualTo(CommonProblem.STALE_VERSION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7",
        "garbage",
        "\"7",
        "7\"",
        "'7'",
        "w/\"7\"",
        "W/7",
        "\"7\" \"8\"",
        "\"7\"; x",
        "*, \"7\"",
        "\"7\", *",
        "**",
        "\"a b\"",
      })
  void whatIsNoListOfTagsIsMalformed(String header) {
    assertThat(refusal(header).type()).isEqualTo(CommonProblem.MALFORMED_REQUEST);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "\t"})
  void whoNamesNoneIsAskedForIt(String header) {
    assertThat(refusal(header).type()).isEqualTo(CommonProblem.IF_MATCH_REQUIRED);
  }

  private static DomainException refusal(String header) {
    return catchThrowableOfType(DomainException.class, () -> new IfMatch(header).require(7));
  }
}
