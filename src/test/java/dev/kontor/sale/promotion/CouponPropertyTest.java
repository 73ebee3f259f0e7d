package dev.kontor.sale.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.platform.money.Percent;
import dev.kontor.product.catalogue.BillingPeriod;
import dev.kontor.sale.pricing.Calculator;
import dev.kontor.sale.pricing.Discount;
import dev.kontor.sale.pricing.Item;
import dev.kontor.sale.pricing.Price;
import dev.kontor.sale.vat.RateStretch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of any coupons in any cart. */
class CouponPropertyTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
  private static final CouponUses NOTHING_USED = new CouponUses(Set.of(), false);
  private static final List<String> TYPES = List.of("hosting", "domain", "drive");

  /** Lines, and coupons in the order in which they were put in. */
  record Basket(List<Candidate> lines, List<Coupon> coupons) {
    List<Promotion.OfCoupon> claims() {
      var claimed = new HashSet<String>();
      return coupons.stream()
          .map(each -> new CouponRule(each, NOTHING_USED, "CHF", TODAY, lines).claim(claimed))
          .toList();
    }

    Price price() {
      var discounts = new ArrayList<Discount>();
      var claims = claims();
      for (int i = 0; i < coupons.size(); i++) {
        var claim = claims.get(i);
        if (claim.refusal() == null) {
          var effect = coupons.get(i).effect("CHF").orElseThrow();
          var ids = Set.copyOf(claim.lineIds());
          discounts.add(new Discount(Discount.Kind.COUPON, claim.code(), effect, ids));
        }
      }
      return Calculator.price(lines.stream().map(Basket::item).toList(), discounts);
    }

    private static Item item(Candidate line) {
      var days = new RateStretch(TODAY, TODAY.plusYears(1), Percent.of("8.1"));
      return new Item(line.id(), "anna", line.offer(), line.list(), List.of(days));
    }

    Basket without(int coupon) {
      var left = new ArrayList<>(coupons);
      left.remove(coupon);
      return new Basket(lines, List.copyOf(left));
    }
  }

  @Provide
  Arbitrary<Basket> baskets() {
    return Combinators.combine(
            lines().list().ofMinSize(1).ofMaxSize(12), rules().list().ofMaxSize(6))
        .as((lines, rules) -> new Basket(withIds(lines), coupons(rules)));
  }

  private static Arbitrary<Candidate> lines() {
    return Combinators.combine(
            Arbitraries.of(TYPES),
            Arbitraries.of(BillingPeriod.values()),
            Arbitraries.longs().between(0, 50_000))
        .as(
            (type, period, list) ->
                new Candidate("", type, type + "_basic", period, period.months(), list, null));
  }

  private static List<Candidate> withIds(List<Candidate> lines) {
    var named = new ArrayList<Candidate>();
    for (var each : lines) {
      named.add(
          new Candidate(
              "l" + named.size(),
              each.type(),
              each.offer(),
              each.period(),
              each.months(),
              each.list(),
              null));
    }
    return List.copyOf(named);
  }

  private static Arbitrary<CouponDesk.Draft> rules() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 2),
            Arbitraries.longs().between(1, 60_000),
            Arbitraries.of(TYPES).set().ofMaxSize(2),
            Arbitraries.of(BillingPeriod.values()).set().ofMaxSize(2),
            Arbitraries.longs().between(0, 40_000))
        .as(
            (kind, amount, types, periods, minimum) -> {
              var draft = new CouponDesk.Draft();
              if (kind == 0) {
                draft.percentage = new Percent((int) (amount % 10_000) + 1);
              } else if (kind == 1) {
                draft.gives(amount);
              } else {
                draft.givesAll();
              }
              draft.productTypes = List.copyOf(types);
              draft.periods = periods.stream().map(Enum::name).toList();
              draft.minimums = Map.of("CHF", minimum);
              return draft;
            });
  }

  private static List<Coupon> coupons(List<CouponDesk.Draft> drafts) {
    var coupons = new ArrayList<Coupon>();
    for (var each : drafts) {
      var code = "COUPON" + coupons.size();
      coupons.add(new Coupon(UUID.randomUUID(), code, each.rules(), null, Instant.EPOCH));
    }
    return List.copyOf(coupons);
  }

  @Property
  void noLineCostsLessThanNothingOrHasTwoDiscounts(@ForAll("baskets") Basket basket) {
    var price = basket.price();

    for (var line : price.lines()) {
      var taken = line.discount() == null ? 0 : line.discount().amount();
      assertThat(taken).isBetween(0L, line.list());
      assertThat(line.net()).isEqualTo(line.list() - taken);
    }
    var claimed = basket.claims().stream().flatMap(each -> each.lineIds().stream()).toList();
    assertThat(claimed).doesNotHaveDuplicates();
  }

  @Property
  void aCouponClaimsWhatItIsForAndSaysOfAllElseWhyNot(@ForAll("baskets") Basket basket) {
    var claims = basket.claims();
    for (int i = 0; i < claims.size(); i++) {
      var coupon = basket.coupons().get(i);
      var claim = claims.get(i);
      if (claim.refusal() != null) {
        assertThat(claim.lineIds()).isEmpty();
        continue;
      }
      assertThat(claim.lineIds()).isNotEmpty();
      for (var line : basket.lines()) {
        if (claim.lineIds().contains(line.id())) {
          assertThat(coupon.isFor(line)).isTrue();
        } else {
          assertThat(claim.others()).containsKey(line.id());
        }
      }
    }
  }

  /** Whoever takes a coupon out pays what they would have paid without it. */
  @Property
  void theSameCouponsGiveTheSamePriceOnEveryCall(@ForAll("baskets") Basket basket) {
    assertThat(basket.price()).isEqualTo(basket.price());
    if (!basket.coupons().isEmpty()) {
      var last = basket.coupons().size() - 1;
      var before = basket.without(last);
      assertThat(before.claims()).hasSameSizeAs(before.coupons());
      assertThat(basket.claims().subList(0, last))
          .extracting(Promotion.OfCoupon::lineIds)
          .isEqualTo(before.claims().stream().map(Promotion.OfCoupon::lineIds).toList());
      assertThat(basket.price().total()).isLessThanOrEqualTo(before.price().total());
    }
  }
}
