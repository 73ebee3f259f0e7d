package dev.kontor.sale.vat;

import dev.kontor.platform.money.Percent;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A part of a term with one rate.
 *
 * @param from its first day, in UTC
 * @param to the first day after it
 */
public record RateStretch(LocalDate from, LocalDate to, Percent rate) {
  public RateStretch {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("No days: " + from + " to " + to);
    }
  }

  public long days() {
    return ChronoUnit.DAYS.between(from, to);
  }
}
