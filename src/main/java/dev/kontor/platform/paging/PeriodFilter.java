package dev.kontor.platform.paging;

import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.problem.DomainException;
import dev.kontor.platform.time.WrittenTime;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which time a list is asked for. */
public class PeriodFilter {
  private static final int MOST_YEARS = 10;

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
   *     would end before it begins, or last more than ten years
   */
  public Period period() {
    return period(from, to, zone, (refusal, name) -> refusal.onQuery(name));
  }

  /**
   * A time that is asked for elsewhere than in a query.
   *
   * @param fault names what is at fault, which is {@code from}, {@code to} or {@code zone}
   * @throws dev.kontor.platform.problem.DomainException as {@link #period()}
   */
  public static Period period(
      @Nullable String from,
      @Nullable String to,
      @Nullable String zone,
      BiFunction<DomainException, String, DomainException> fault) {
    var place = zone(zone, fault);
    var period =
        new Period(
            instant("from", from, place, Cursor.FIRST.created(), fault),
            instant("to", to, place, Cursor.LAST.created(), fault));
    // Whoever gives one end only wants all on one side of it.
    var isTooLong = from != null && to != null && isTooLong(period, place);
    if (period.to().isBefore(period.from()) || isTooLong) {
      throw invalid("to", fault);
    }
    return period;
  }

  private static boolean isTooLong(Period period, ZoneId place) {
    return period.from().atZone(place).plusYears(MOST_YEARS).toInstant().isBefore(period.to());
  }

  private static Instant instant(
      String name,
      @Nullable String text,
      ZoneId place,
      Instant otherwise,
      BiFunction<DomainException, String, DomainException> fault) {
    if (text == null) {
      return otherwise;
    }
    return WrittenTime.date(text)
        .map(day -> day.atStartOfDay(place).toInstant())
        .or(() -> WrittenTime.instant(text))
        .map(Cursor::storable)
        .orElseThrow(() -> invalid(name, fault));
  }

  private static ZoneId zone(
      @Nullable String zone, BiFunction<DomainException, String, DomainException> fault) {
    try {
      return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw invalid("zone", fault);
    }
  }

  private static DomainException invalid(
      String name, BiFunction<DomainException, String, DomainException> fault) {
    return fault.apply(CommonProblem.PERIOD_INVALID.exception(), name);
  }
}
