package dev.kontor.product.product;

import dev.kontor.product.catalogue.BillingPeriod;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product with how its terms run.
 *
 * @param offer a code of the catalogue
 * @param period how long its terms are
 * @param anchorDay the day of the month that terms begin on, also after a shorter month
 * @param paidUntil the first day after the last of its terms; none where it has no end
 * @param scheduled what its next term is of, where that was chosen ahead
 * @param minimumEndsOn the first day on which it can end, where so much was agreed
 * @param billingAddressId where its invoices go; null for the default one
 * @param renewalWarranty whether its next term is renewed on account where nobody renews it
 * @param redemption of a domain that has expired
 */
public record Subscribed(
    UUID id,
    String type,
    boolean isDomain,
    String name,
    ProductStatus status,
    @Nullable String offer,
    @Nullable BillingPeriod period,
    int anchorDay,
    @Nullable LocalDate paidUntil,
    boolean autoRenewal,
    @Nullable Plan scheduled,
    @Nullable LocalDate minimumEndsOn,
    @Nullable UUID billingAddressId,
    boolean renewalWarranty,
    @Nullable Redemption redemption) {
  /** For how many days after its end a product that isn't a domain can be renewed (SUB-12). */
  public static final int RENEWABLE_DAYS = 30;

  /** Whether it can go on for another term, as far as its own state says. */
  public Renewability renewability(LocalDate today) {
    var end = paidUntil;
    if (status == ProductStatus.ENDED) {
      return Renewability.ENDED;
    }
    if (status == ProductStatus.REGISTERING || offer == null || period == null || end == null) {
      return Renewability.NEVER;
    }
    if (status == ProductStatus.CANCELLED) {
      return Renewability.CANCELLED;
    }
    if (isDomain) {
      return today.isBefore(end) && status != ProductStatus.EXPIRED
          ? Renewability.RENEWABLE
          : Renewability.TO_BE_RESTORED;
    }
    return today.isBefore(end.plusDays(RENEWABLE_DAYS))
        ? Renewability.RENEWABLE
        : Renewability.ENDED;
  }

  /** Whether it is a domain that can be had back for a fee. */
  public boolean isRestorable(LocalDate today) {
    return status == ProductStatus.EXPIRED
        && redemption != null
        && today.isBefore(redemption.endsOn());
  }

  /** A code of the catalogue, of its next term. */
  public @Nullable String nextOffer() {
    return scheduled == null ? offer : scheduled.offer();
  }

  /** How long its next term is, where nobody chooses. */
  public @Nullable BillingPeriod nextPeriod() {
    return scheduled == null ? period : scheduled.period();
  }

  /** The same with another choice for its next term. */
  public Subscribed with(@Nullable Plan choice) {
    return new Subscribed(
        id,
        type,
        isDomain,
        name,
        status,
        offer,
        period,
        anchorDay,
        paidUntil,
        autoRenewal,
        choice,
        minimumEndsOn,
        billingAddressId,
        renewalWarranty,
        redemption);
  }

  /** The same if its terms ended on a day, and its next ones began on that day of the month. */
  public Subscribed endingOn(LocalDate day) {
    return new Subscribed(
        id,
        type,
        isDomain,
        name,
        status,
        offer,
        period,
        day.getDayOfMonth(),
        day,
        autoRenewal,
        scheduled,
        minimumEndsOn,
        billingAddressId,
        renewalWarranty,
        redemption);
  }

  /** The end of what can be renewed. */
  public LocalDate end() {
    return Objects.requireNonNull(paidUntil);
  }

  /** The first day on which it can't be renewed any more. */
  public LocalDate renewableBefore() {
    return isDomain ? end() : end().plusDays(RENEWABLE_DAYS);
  }

  /** The first day on which it can't be renewed any more, or restored where that has to be. */
  public LocalDate goneOn() {
    return redemption == null ? renewableBefore() : redemption.endsOn();
  }

  /**
   * The first day after its next term. A domain's terms are whole years from its expiry, as
   * registries count them; those of others keep their anchor day (SUB-2).
   */
  public LocalDate nextEnd(BillingPeriod next) {
    return isDomain ? end().plusMonths(next.months()) : next.end(end(), anchorDay);
  }
}
