package dev.kontor.access.apitoken;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When tokens end soon, and when nobody seems to need them. */
class ApiTokenTimesTest {
  private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");
  private static final Duration MOMENT = Duration.ofNanos(1000);
  private static final UUID ID = new UUID(0, 1);

  @Test
  void anEndIsNearFourteenDaysBeforeIt() {
    assertThat(state(inDays(14).plus(MOMENT), inDays(-60), null)).isEqualTo(ApiTokenState.ACTIVE);
    assertThat(state(inDays(14), inDays(-60), null)).isEqualTo(ApiTokenState.EXPIRES_SOON);
    assertThat(state(NOW.plus(MOMENT), inDays(-60), null)).isEqualTo(ApiTokenState.EXPIRES_SOON);
    assertThat(state(NOW, inDays(-60), null)).isEqualTo(ApiTokenState.EXPIRED);
  }

  @Test
  void whatWasMadeForDaysOnlyNeverEndsSoon() {
    assertThat(state(inDays(14), NOW, null)).isEqualTo(ApiTokenState.ACTIVE);
    assertThat(state(inDays(1), inDays(-13), null)).isEqualTo(ApiTokenState.ACTIVE);
    assertThat(state(inDays(1), inDays(-13).minus(MOMENT), null))
        .isEqualTo(ApiTokenState.EXPIRES_SOON);
    assertThat(state(NOW, inDays(-1), null)).isEqualTo(ApiTokenState.EXPIRED);
  }

  @Test
  void disuseCountsFromTheLastUse() {
    var longAgo = inDays(-300);
    assertThat(state(inDays(60), longAgo, inDays(-180).plus(MOMENT)))
        .isEqualTo(ApiTokenState.ACTIVE);
    assertThat(state(inDays(60), longAgo, inDays(-180))).isEqualTo(ApiTokenState.UNUSED);
  }

  @Test
  void whatNeverWasUsedCountsFromItsBeginning() {
    assertThat(state(inDays(60), inDays(-180).plus(MOMENT), null)).isEqualTo(ApiTokenState.ACTIVE);
    assertThat(state(inDays(60), inDays(-180), null)).isEqualTo(ApiTokenState.UNUSED);
  }

  @Test
  void theNearEndIsToldOfRatherThanDisuse() {
    assertThat(state(inDays(14), inDays(-300), null)).isEqualTo(ApiTokenState.EXPIRES_SOON);
  }

  @Test
  void whatExpiredIsShownForThirtyDays() {
    assertThat(new ApiTokenTimes(NOW).keptFrom()).isEqualTo(inDays(-30));
    assertThat(new ApiTokenTimes(NOW).today()).isEqualTo(Instant.parse("2026-11-30T00:00:00Z"));
  }

  @Test
  void anOverlapNeverMakesATokenLonger() {
    var token = token(inDays(1), NOW, null);
    assertThat(token.endWithin(inDays(7))).isEqualTo(inDays(1));
    assertThat(token.endWithin(NOW)).isEqualTo(NOW);
  }

  private static Instant inDays(int days) {
    return NOW.plus(Duration.ofDays(days));
  }

  private static ApiTokenState state(Instant end, Instant created, @Nullable Instant used) {
    return ApiTokenState.of(token(end, created, used), NOW);
  }

  private static ApiToken token(Instant end, Instant created, @Nullable Instant used) {
    return new ApiToken(
        ID,
        ID,
        ID,
        null,
        null,
        "Script",
        "kontor_pat_",
        List.of(),
        List.of(),
        created,
        ID,
        end,
        used,
        null);
  }
}
