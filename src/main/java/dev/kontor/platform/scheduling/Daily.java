package dev.kontor.platform.scheduling;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** When nightly work runs, in UTC. */
public final class Daily {
  private Daily() {}

  public static Schedule at(int hour) {
    return Schedules.daily(ZoneOffset.UTC, LocalTime.of(hour, 0));
  }
}
