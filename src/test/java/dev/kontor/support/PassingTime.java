package dev.kontor.support;

import dev.kontor.platform.time.KontorClock;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Lets the service's time go by. It never goes back, also not for the tests that follow. */
@Singleton
public class PassingTime {
  private final KontorClock clock;

  PassingTime(KontorClock clock) {
    this.clock = clock;
  }

  public Instant now() {
    return clock.instant();
  }

  /** Moves the clock only: what comes due runs some time later, as on a busy machine. */
  public void passes(Duration duration) {
    clock.moveTo(clock.offset().plus(duration));
  }

  /** Moves the clock as clients do; all that comes due on the way has run afterwards. */
  public void passesWithItsWork(String span) {
    Api.request().body(Map.of("advance", span)).put("/v1/test-clock").then().statusCode(200);
  }
}
