package dev.kontor.sale.change;

import dev.kontor.platform.money.Money;
import dev.kontor.platform.problem.DomainException;
import dev.kontor.product.product.Plan;
import dev.kontor.product.product.Subscribed;
import dev.kontor.sale.quote.Quote;
import dev.kontor.sale.upgrade.TermCredit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a change would be.
 *
 * @param product as it stands
 * @param isImmediate whether a new term begins today, which is paid now
 * @param takesEffectOn the first day of the new term
 * @param newTermEnd the first day after it
 * @param quote of that term, by the prices of today, with what is credited
 * @param credits of the terms that it takes the place of
 * @param isDearer whether the next term costs more than it would without the change
 * @param refusal why it can't be so
 */
record Proposal(
    Subscribed product,
    Plan plan,
    boolean isImmediate,
    LocalDate takesEffectOn,
    LocalDate newTermEnd,
    Quote quote,
    List<TermCredit> credits,
    boolean isDearer,
    @Nullable DomainException refusal,
    @Nullable Wait tooEarly) {
  /**
   * How long a change to a shorter period has to wait.
   *
   * @param until the first day on which it may be
   * @param twice what would be billed twice were it today, without tax
   */
  record Wait(LocalDate until, Money twice) {}

  /** Whether it was to begin today, also where that can't be. */
  boolean isForToday() {
    return isImmediate || refusal != null && tooEarly == null;
  }

  Proposal refusedFor(DomainException why, @Nullable Wait wait) {
    return new Proposal(
        product, plan, isImmediate, takesEffectOn, newTermEnd, quote, credits, isDearer, why, wait);
  }
}
