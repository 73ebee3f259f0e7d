package dev.kontor.platform.time;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The one clock that all of the service reads: terms, expiries, tokens, schedules, throttles. Its
 * instants have whole microseconds, as PostgreSQL keeps them, so that a time read back equals the
 * time written.
 */
@Singleton
public class KontorClock extends Clock {
  private volatile Duration offset = Duration.ZERO;

  @Override
  public Instant instant() {
    return Instant.now(Clock.systemUTC()).plus(offset).truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new IllegalStateException("Instants have no zone; convert them where they are shown");
  }

  /** How far this clock is ahead of the computer's. */
  public Duration offset() {
    return offset;
  }

  /** Sets how far this clock is ahead of the computer's. */
  public void moveTo(Duration newOffset) {
    offset = newOffset;
  }
}
