package dev.kontor.sale.promotion;

import dev.kontor.platform.problem.DomainException;
import dev.kontor.sale.pricing.Discount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says what coupons and free options do to what an organisation wants. */
@ApplicationScoped
public class Promotions {
  private final CouponRepository coupons;
  private final CouponRedemptionRepository redemptions;
  private final FreeOptionRepository options;
  private final PaidOrders orders;
  private final Clock clock;

  Promotions(
      CouponRepository coupons,
      CouponRedemptionRepository redemptions,
      FreeOptionRepository options,
      PaidOrders orders,
      Clock clock) {
    this.coupons = coupons;
    this.redemptions = redemptions;
    this.options = options;
    this.orders = orders;
    this.clock = clock;
  }

  /**
   * What coupons and free options do to lines today. Free options come first; then coupons claim
   * lines that are left, one after the other: a line has one discount.
   *
   * @param couponIds in the order in which they were put in
   */
  @Transactional
  public Promotion apply(
      UUID organisationId, String currency, List<Candidate> lines, List<UUID> couponIds) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var claimed = new HashSet<String>();
    var discounts = new ArrayList<Discount>();
    var shown = options(organisationId, lines, today);
    for (var line : lines) {
      var option = line.freeOptionId();
      if (option != null && isApplicable(option, shown.getOrDefault(line.id(), List.of()))) {
        claimed.add(line.id());
        discounts.add(
            new Discount(
                Discount.Kind.FREE_OPTION, option.toString(), Discount.whole(), Set.of(line.id())));
      }
    }
    var found = coupons(couponIds);
    var uses = uses(organisationId, found);
    var does = new ArrayList<Promotion.OfCoupon>();
    for (var coupon : found) {
      var claim = new CouponRule(coupon, uses, currency, today, lines).claim(claimed);
      does.add(claim);
      if (claim.refusal() == null) {
        discounts.add(
            new Discount(
                Discount.Kind.COUPON,
                coupon.code(),
                coupon.effect(currency).orElseThrow(),
                Set.copyOf(claim.lineIds())));
      }
    }
    return new Promotion(List.copyOf(discounts), List.copyOf(does), shown);
  }

  /** An option is used for one line: the first that names it. */
  private Map<String, List<Promotion.Option>> options(
      UUID organisationId, List<Candidate> lines, LocalDate today) {
    var all = options.of(organisationId);
    if (all.isEmpty()) {
      return Map.of();
    }
    var shown = new HashMap<String, List<Promotion.Option>>();
    var switchedOn = new HashSet<UUID>();
    for (var line : lines) {
      var ofLine =
          all.stream()
              .filter(each -> each.isFor(line.type(), line.offer()))
              .sorted(Comparator.comparing(FreeOption::createdAt).thenComparing(FreeOption::id))
              .map(
                  each ->
                      new Promotion.Option(
                          each.id(),
                          switchedOn.contains(each.id())
                              ? FreeOptionReason.USED
                              : each.reason(line.months(), today)))
              .toList();
      if (line.freeOptionId() != null && isApplicable(line.freeOptionId(), ofLine)) {
        switchedOn.add(line.freeOptionId());
      }
      shown.put(line.id(), ofLine);
    }
    return shown;
  }

  private static boolean isApplicable(UUID option, List<Promotion.Option> shown) {
    return shown.stream().anyMatch(each -> each.id().equals(option) && each.reason() == null);
  }

  private List<Coupon> coupons(List<UUID> ids) {
    var found = coupons.of(ids).stream().collect(Collectors.toMap(Coupon::id, Function.identity()));
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  private CouponUses uses(UUID organisationId, List<Coupon> asked) {
    var once = asked.stream().filter(Coupon::isOncePerOrganisation).map(Coupon::id).toList();
    var used = once.isEmpty() ? Set.<UUID>of() : redemptions.used(organisationId, once);
    var hasOrdered =
        asked.stream().anyMatch(Coupon::isFirstOrderOnly)
            && (redemptions.hasFirst(organisationId) || orders.hasAny(organisationId));
    return new CouponUses(used, hasOrdered);
  }

  /**
   * The coupon of a code.
   *
   * @throws DomainException 422 {@code coupon-unknown}
   */
  @Transactional
  public UUID find(String typed) {
    return known(typed).orElseThrow(() -> CouponProblem.COUPON_UNKNOWN.exception().onField("code"));
  }

  /** What coupons are, by their ids. */
  @Transactional
  public Map<UUID, Saving> savings(Collection<UUID> couponIds) {
    return coupons.of(couponIds).stream()
        .collect(Collectors.toMap(Coupon::id, each -> new Saving(each.code(), each.terms())));
  }

  /** The coupon of a code; empty where there is none. */
  @Transactional
  public Optional<UUID> known(String typed) {
    return CouponCode.read(typed).flatMap(coupons::findByCode).map(Coupon::id);
  }

  /**
   * Lets a free option pass that an organisation has, whether it can be used or not.
   *
   * @throws DomainException 422 {@code free-option-unknown}
   */
  @Transactional
  public void requireOption(UUID organisationId, UUID id) {
    if (options.find(organisationId, id).isEmpty()) {
      throw freeOptionUnknown();
    }
  }

  static DomainException freeOptionUnknown() {
    return CouponProblem.FREE_OPTION_UNKNOWN.exception().onField("freeOptionId");
  }

  /** The refusal of a coupon that is there already: 409 {@code coupon-applied-already}. */
  public static DomainException appliedAlready() {
    return CouponProblem.COUPON_APPLIED_ALREADY.exception();
  }
}
