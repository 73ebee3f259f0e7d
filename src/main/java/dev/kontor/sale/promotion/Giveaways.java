package dev.kontor.sale.promotion;

import dev.kontor.platform.database.Ids;
import dev.kontor.platform.money.Percent;
import dev.kontor.product.catalogue.BillingPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is given out without an operator, in the transaction of the caller. */
@ApplicationScoped
public class Giveaways {
  private final CouponRepository coupons;
  private final FreeOptionRepository options;
  private final Ids ids;
  private final Clock clock;

  Giveaways(CouponRepository coupons, FreeOptionRepository options, Ids ids, Clock clock) {
    this.coupons = coupons;
    this.options = options;
    this.ids = ids;
    this.clock = clock;
  }

  /** Gives out a coupon for the first term of whatever it is used on, once an organisation. */
  @Transactional(TxType.MANDATORY)
  public void issue(String code, Percent percentage) {
    var rules =
        new CouponRules(
            CouponKind.PERCENTAGE,
            percentage,
            Map.of(),
            CouponTerms.ONCE.count(),
            null,
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            false,
            true,
            new CouponRules.Limits(null, null, false));
    coupons.persist(new Coupon(ids.next(), code, rules, null, clock.instant()));
  }

  /** Grants a term of an offer to an organisation. */
  @Transactional(TxType.MANDATORY)
  public void grant(UUID organisationId, String offer, BillingPeriod longestPeriod) {
    var what = new FreeOption.What(null, offer);
    options.persist(
        new FreeOption(ids.next(), organisationId, what, longestPeriod, null, clock.instant()));
  }
}
