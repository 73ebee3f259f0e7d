package dev.kontor.platform.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;

/** An ISO 8601 period or duration, such as {@code P1M}, {@code PT36H} or {@code P1DT12H}. */
public record Span(Period days, Duration time) {

  /** Empty for what isn't one. */
  public static Optional<Span> parse(String text) {
    try {
      var split = text.indexOf('T');
      var date = split < 0 ? text : text.substring(0, split);
      var isTimeOnly = split > 0 && date.equals("P");
      var days = isTimeOnly ? Period.ZERO : Period.parse(date);
      var time = split < 0 ? Duration.ZERO : Duration.parse("P" + text.substring(split));
      return Optional.of(new Span(days, time));
    } catch (DateTimeException | ArithmeticException notASpan) {
      return Optional.empty();
    }
  }

  /** The instant this long after another; months and years by the calendar in UTC. */
  public Instant after(Instant start) {
    return start.atOffset(ZoneOffset.UTC).plus(days).plus(time).toInstant();
  }
}
