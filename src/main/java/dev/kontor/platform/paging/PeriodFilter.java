package dev.kontor.platform.paging;

import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.time.WrittenTime;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which time a list is asked for. */
public class PeriodFilter {
  @Parameter(description = "From this day or instant on (included)", example = "2026-11-01")
  @QueryParam("from")
  @Size(max = 40)
  @Nullable String from;

  @Parameter(description = "Until this day or instant (not included)", example = "2026-12-01")
  @QueryParam("to")
  @Size(max = 40)
  @Nullable String to;

  @Parameter(
      description = "The IANA time zone in which days begin; UTC where not given",
      example = "Europe/Zurich")
  @QueryParam("zone")
  @Size(max = 64)
  @Nullable String zone;

  /**
   * A time.
   *
   * @param from included
   * @param to not included
   */
  public record Period(Instant from, Instant to) {}

  /**
   * The time that is asked for; without limits where there are none.
   *
   * @throws dev.kontor.platform.problem.DomainException 422 {@code period-invalid}, also where it
   *     would end before it begins
   */
  public Period period() {
    var period =
        new Period(
            instant("from", from, Cursor.FIRST.created()),
            instant("to", to, Cursor.LAST.created()));
    if (period.to().isBefore(period.from())) {
      throw CommonProblem.PERIOD_INVALID.exception().onQuery("to");
    }
    return period;
  }

  private Instant instant(String name, @Nullable String text, Instant otherwise) {
    var place = zone();
    if (text == null) {
      return otherwise;
    }
    return WrittenTime.date(text)
        .map(day -> day.atStartOfDay(place).toInstant())
        .or(() -> WrittenTime.instant(text))
        .map(Cursor::storable)
        .orElseThrow(() -> CommonProblem.PERIOD_INVALID.exception().onQuery(name));
  }

  private ZoneId zone() {
    try {
      return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw CommonProblem.PERIOD_INVALID.exception().onQuery("zone");
    }
  }
}
