package dev.kontor.product.term;

import dev.kontor.product.catalogue.BillingPeriod;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A term to record. It begins and ends at 00:00 UTC.
 *
 * @param from its first day
 * @param to the first day after it; none for what runs without an end
 * @param offer a code of the catalogue
 * @param period how long it is, of what has periods
 * @param orderLineId what it was ordered by; each line is one term
 * @param net the price after discounts, in minor units; zero where nothing is sold
 * @param tax what comes on top of it, in minor units
 * @param currency of all amounts; none only where these are zero
 * @param payment what paid net and tax, together
 */
public record NewTerm(
    LocalDate from,
    @Nullable LocalDate to,
    @Nullable String offer,
    @Nullable BillingPeriod period,
    @Nullable UUID orderLineId,
    long net,
    long tax,
    @Nullable String currency,
    TermPayment payment) {
  public NewTerm {
    if (to == null ? period != null : !to.isAfter(from)) {
      throw new IllegalArgumentException("No term: " + period + " from " + from + " to " + to);
    }
    if (net < 0 || tax < 0 || Math.addExact(net, tax) != payment.total()) {
      throw new IllegalArgumentException(net + " and " + tax + " paid by " + payment);
    }
    if (currency == null && payment.total() > 0) {
      throw new IllegalArgumentException("An amount without currency");
    }
  }

  /** A term for which nothing is paid. */
  public static NewTerm notSold(
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable String offer,
      @Nullable BillingPeriod period) {
    return new NewTerm(from, to, offer, period, null, 0, 0, null, TermPayment.nothing());
  }
}
