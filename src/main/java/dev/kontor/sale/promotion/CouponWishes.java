package dev.kontor.sale.promotion;

import dev.kontor.platform.money.Money;
import dev.kontor.platform.money.Percent;
import dev.kontor.platform.problem.DomainException;
import dev.kontor.product.catalogue.BillingPeriod;
import dev.kontor.product.catalogue.Catalogue;
import dev.kontor.product.catalogue.TypeView;
import dev.kontor.reference.BillingCurrency;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks what operators say of coupons to be. */
@Singleton
class CouponWishes {
  private final Catalogue catalogue;
  private final Clock clock;

  CouponWishes(Catalogue catalogue, Clock clock) {
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /**
   * The rules of a coupon.
   *
   * @param maximumRedemptions null for as many as there are
   * @throws DomainException 422 naming the field
   */
  CouponRules rules(CouponWish wish, @Nullable Integer maximumRedemptions) {
    requireComplete(wish);
    var amounts = byCurrency(wish.amounts(), "amounts", minor -> minor > 0);
    var minimums = byCurrency(wish.minimums(), "minimums", minor -> minor >= 0);
    requireDates(wish.validFrom(), wish.validUntil());
    requireTypes(orEmpty(wish.productTypes()));
    requireOffers(orEmpty(wish.offers()));
    return new CouponRules(
        wish.kind(),
        wish.percentage(),
        amounts,
        Objects.requireNonNullElse(wish.terms(), CouponTerms.ONCE).count(),
        wish.validFrom(),
        distinct(wish.productTypes()),
        distinct(wish.offers()),
        distinct(wish.periods()).stream().map(BillingPeriod::name).toList(),
        minimums,
        isTrue(wish.firstOrderOnly()),
        isTrue(wish.oncePerOrganisation()),
        new CouponRules.Limits(wish.validUntil(), maximumRedemptions, false));
  }

  /** A percentage comes with that kind, amounts come with theirs, and neither with another. */
  private static void requireComplete(CouponWish wish) {
    var percentage = wish.percentage();
    var isWanted = wish.kind() == CouponKind.PERCENTAGE;
    if (isWanted != (percentage != null) || Percent.ZERO.equals(percentage)) {
      throw IssueProblem.COUPON_INCOMPLETE.exception().onField("percentage");
    }
    if ((wish.kind() == CouponKind.AMOUNT) == orEmpty(wish.amounts()).isEmpty()) {
      throw IssueProblem.COUPON_INCOMPLETE.exception().onField("amounts");
    }
  }

  private static Map<String, Long> byCurrency(
      @Nullable List<Money> amounts, String field, Predicate<Long> isRight) {
    var found = new HashMap<String, Long>();
    for (var each : orEmpty(amounts)) {
      var isFirst = found.put(each.currency(), each.minor()) == null;
      if (!isFirst
          || !isRight.test(each.minor())
          || !BillingCurrency.ALL.contains(each.currency())) {
        throw IssueProblem.COUPON_AMOUNTS_INVALID.exception().onField(field);
      }
    }
    return found;
  }

  private static void requireDates(@Nullable LocalDate from, @Nullable LocalDate until) {
    if (from != null && until != null && until.isBefore(from)) {
      throw IssueProblem.COUPON_DATES_INVALID.exception().onField("validUntil");
    }
  }

  private void requireTypes(List<String> wanted) {
    if (!wanted.isEmpty()) {
      var known = catalogue.types().stream().map(TypeView::code).collect(Collectors.toSet());
      requireKnown(wanted, "productTypes", known::contains, Catalogue::typeUnknown);
    }
  }

  private void requireOffers(List<String> wanted) {
    if (!wanted.isEmpty()) {
      var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
      var known = catalogue.offers(wanted, BillingCurrency.ALL.get(0), today).keySet();
      requireKnown(wanted, "offers", known::contains, IssueProblem.COUPON_OFFER_UNKNOWN::exception);
    }
  }

  private static void requireKnown(
      List<String> wanted,
      String field,
      Predicate<String> isKnown,
      Supplier<DomainException> refusal) {
    for (int i = 0; i < wanted.size(); i++) {
      if (!isKnown.test(wanted.get(i))) {
        throw refusal.get().onField(field + "[" + i + "]");
      }
    }
  }

  private static <T> List<T> distinct(@Nullable List<T> given) {
    return orEmpty(given).stream().distinct().toList();
  }

  private static <T> List<T> orEmpty(@Nullable List<T> given) {
    return given == null ? List.of() : given;
  }

  private static boolean isTrue(@Nullable Boolean given) {
    return Boolean.TRUE.equals(given);
  }
}
