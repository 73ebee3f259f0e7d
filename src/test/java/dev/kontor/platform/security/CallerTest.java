package dev.kontor.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is known of who calls. */
class CallerTest {
  private static final Instant CHECKED = Instant.parse("2026-11-24T09:00:00Z");

  private final Caller anna =
      Caller.user(
          new UUID(0, 1), "Anna Keller", "anna@example.com", new UUID(0, 2), CHECKED, false);

  @Test
  void aPasswordCheckIsFreshForFiveMinutes() {
    var end = CHECKED.plus(Duration.ofMinutes(5));

    assertThat(anna.isFresh(CHECKED)).isTrue();
    assertThat(anna.isFresh(end.minusSeconds(1))).isTrue();
    assertThat(anna.isFresh(end)).isFalse();
  }

  @Test
  void whoSignsInAndTheServiceItselfHaveNoFreshCheck() {
    assertThat(Caller.system().isFresh(CHECKED)).isFalse();
    assertThat(Caller.signingIn(anna.id(), "Anna Keller", "anna@example.com").isFresh(CHECKED))
        .isFalse();
  }

  @Test
  void nobodyHasRightsThatWereNotGiven() {
    assertThat(anna.may(Right.SEE_ORGANISATION)).isFalse();

    var member = anna.with(Set.of(Right.SEE_ORGANISATION));

    assertThat(member.may(Right.SEE_ORGANISATION)).isTrue();
    assertThat(member.may(Right.EDIT_ORGANISATION)).isFalse();
  }
}
