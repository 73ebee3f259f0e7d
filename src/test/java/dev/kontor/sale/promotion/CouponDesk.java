package dev.kontor.sale.promotion;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.kontor.platform.money.Percent;
import dev.kontor.product.catalogue.BillingPeriod;
import dev.kontor.support.Catalogues;
import dev.kontor.support.Person;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Issues coupons and free options. */
@Singleton
class CouponDesk {
  private final CouponRepository coupons;
  private final FreeOptionRepository options;
  private final Clock clock;

  CouponDesk(CouponRepository coupons, FreeOptionRepository options, Clock clock) {
    this.coupons = coupons;
    this.options = options;
    this.clock = clock;
  }

  /** A fifth off the first term of anything, for everybody and however often. */
  static final class Draft {
    CouponKind kind = CouponKind.PERCENTAGE;
    @Nullable Percent percentage = Percent.of("20");
    Map<String, Long> amounts = Map.of();
    @Nullable Integer terms = 1;
    @Nullable LocalDate validFrom;
    @Nullable LocalDate validUntil;
    List<String> productTypes = List.of();
    List<String> offers = List.of();
    List<String> periods = List.of();
    Map<String, Long> minimums = Map.of();
    boolean firstOrderOnly;
    boolean oncePerOrganisation;
    @Nullable Integer maximum;
    boolean paused;

    void gives(long francs) {
      kind = CouponKind.AMOUNT;
      percentage = null;
      amounts = Map.of("CHF", francs);
    }

    void givesAll() {
      kind = CouponKind.WHOLE_PRICE;
      percentage = null;
    }

    CouponRules rules() {
      return new CouponRules(
          kind,
          percentage,
          amounts,
          terms,
          validFrom,
          productTypes,
          offers,
          periods,
          minimums,
          firstOrderOnly,
          oncePerOrganisation,
          new CouponRules.Limits(validUntil, maximum, paused));
    }
  }

  /** Tells the new coupon's code. */
  String issue(Consumer<Draft> wish) {
    var draft = new Draft();
    wish.accept(draft);
    var coupon = coupon(draft.rules());
    QuarkusTransaction.requiringNew().run(() -> coupons.persist(coupon));
    return coupon.code();
  }

  private Coupon coupon(CouponRules rules) {
    var code = Catalogues.newCode().toUpperCase(Locale.ROOT);
    return new Coupon(UuidCreator.getTimeOrderedEpoch(), code, rules, null, clock.instant());
  }

  /** Tells the new free option's id. */
  UUID grant(Person person, FreeOption.What what, BillingPeriod longest, LocalDate until) {
    var option =
        new FreeOption(
            UuidCreator.getTimeOrderedEpoch(),
            person.organisationId(),
            what,
            longest,
            until,
            clock.instant());
    QuarkusTransaction.requiringNew().run(() -> options.persist(option));
    return option.id();
  }
}
