package dev.kontor.sale.renewal;

import dev.kontor.platform.problem.DomainException;
import dev.kontor.platform.time.Span;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * How far ahead it is looked for ends of terms.
 *
 * @param span null for as far as there are any
 */
record Horizon(@Nullable Period span) {
  private static final String ALL = "all";
  private static final int MOST_MONTHS = 120;

  /**
   * Reads a horizon.
   *
   * @param text an ISO 8601 period, {@code all}, or null for two months
   * @throws DomainException 422 {@code horizon-invalid}
   */
  static Horizon parse(@Nullable String text) {
    if (text == null) {
      return new Horizon(Period.ofMonths(2));
    }
    if (text.equals(ALL)) {
      return new Horizon(null);
    }
    return Span.parse(text)
        .filter(each -> each.time().equals(Duration.ZERO) && isFitting(each.days()))
        .map(each -> new Horizon(each.days()))
        .orElseThrow(() -> RenewalProblem.HORIZON_INVALID.exception().onQuery("horizon"));
  }

  private static boolean isFitting(Period span) {
    try {
      var from = LocalDate.EPOCH;
      var to = from.plus(span);
      return !span.isNegative() && !span.isZero() && !to.isAfter(from.plusMonths(MOST_MONTHS));
    } catch (DateTimeException | ArithmeticException tooFar) {
      return false;
    }
  }

  /** The first day on which an end is too far ahead; null for none. */
  @Nullable LocalDate before(LocalDate today) {
    return span == null ? null : today.plus(span).plusDays(1);
  }
}
