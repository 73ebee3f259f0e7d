package dev.kontor.sale.quote;

import dev.kontor.product.catalogue.BillingPeriod;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A term of something that an organisation wants.
 *
 * @param id tells it from the others of the same quote
 * @param offer a code of the catalogue
 * @param subject what it is for, such as a domain's name; null for nothing in particular
 * @param from the term's first day
 * @param to the first day after it
 * @param billingAddressId who gets its invoice; null for whoever usually does
 * @param freeOptionId the free option that is switched on for it
 * @param productId the product that goes on for it; null for a new one
 * @param warranted the domain, as registries write it, that has a renewal warranty; null for none
 */
public record Wanted(
    String id,
    String offer,
    BillingPeriod period,
    @Nullable String subject,
    LocalDate from,
    LocalDate to,
    @Nullable UUID billingAddressId,
    @Nullable UUID freeOptionId,
    @Nullable UUID productId,
    @Nullable String warranted) {
  /**
   * The first term of something new that begins on a day. How many periods it has is known once its
   * offer is, see {@link dev.kontor.product.catalogue.FirstTerm}.
   */
  public static Wanted first(
      String id,
      String offer,
      BillingPeriod period,
      @Nullable String subject,
      LocalDate from,
      @Nullable UUID billingAddressId) {
    return new Wanted(
        id,
        offer,
        period,
        subject,
        from,
        period.end(from, from.getDayOfMonth()),
        billingAddressId,
        null,
        null,
        null);
  }

  /** How many months the term is long. */
  int months() {
    return Math.toIntExact(ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to)));
  }

  /** The same up to another day: the first one after the term. */
  Wanted until(LocalDate day) {
    return new Wanted(
        id,
        offer,
        period,
        subject,
        from,
        day,
        billingAddressId,
        freeOptionId,
        productId,
        warranted);
  }

  /** The same with a free option switched on, or none. */
  public Wanted with(@Nullable UUID freeOption) {
    return new Wanted(
        id, offer, period, subject, from, to, billingAddressId, freeOption, productId, warranted);
  }

  /** The same with a renewal warranty for a domain, or none. */
  public Wanted warranted(@Nullable String domainName) {
    return new Wanted(
        id,
        offer,
        period,
        subject,
        from,
        to,
        billingAddressId,
        freeOptionId,
        productId,
        domainName);
  }
}
