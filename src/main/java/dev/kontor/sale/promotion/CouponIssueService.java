package dev.kontor.sale.promotion;

import dev.kontor.platform.database.Ids;
import dev.kontor.platform.event.Changes;
import dev.kontor.platform.http.Versioned;
import dev.kontor.platform.idempotency.ResumableCall;
import dev.kontor.platform.problem.DomainException;
import dev.kontor.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives out coupons, one by one or many at once. */
@ApplicationScoped
class CouponIssueService {
  private final CouponRepository coupons;
  private final CouponWishes wishes;
  private final ResumableCall call;
  private final Changes changes;
  private final Ids ids;
  private final Clock clock;
  private final Event<Object> events;

  CouponIssueService(
      CouponRepository coupons,
      CouponWishes wishes,
      ResumableCall call,
      Changes changes,
      Ids ids,
      Clock clock,
      Event<Object> events) {
    this.coupons = coupons;
    this.wishes = wishes;
    this.call = call;
    this.changes = changes;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
  }

  @Transactional
  Versioned<CouponResponse> issue(Caller operator, IssueCouponRequest asked) {
    var rules = wishes.rules(asked, asked.maximumRedemptions());
    var code = code(asked.code());
    if (coupons.findByCode(code).isPresent()) {
      throw IssueProblem.COUPON_CODE_TAKEN.exception(code).onField("code");
    }
    var coupon = new Coupon(ids.next(), code, rules, null, clock.instant());
    coupons.persist(coupon);
    events.fire(CouponChanged.issued(operator.id(), coupon, changes.between(null, asked)));
    return new Versioned<>(
        CouponResponse.of(coupon, CouponResponse.Redemptions.NONE), coupon.version());
  }

  private static String code(@Nullable String typed) {
    return typed == null
        ? CouponCode.random()
        : CouponCode.read(typed).orElseThrow(() -> codeInvalid("code"));
  }

  /**
   * Gives out coupons that are good for one order each: all of them or none.
   *
   * @return the id of the batch, also where the call is a repeat
   */
  @Transactional
  UUID issueBatch(Caller operator, IssueCouponBatchRequest asked) {
    return call.earlier().orElseGet(() -> newBatch(operator, asked));
  }

  private UUID newBatch(Caller operator, IssueCouponBatchRequest asked) {
    var rules = wishes.rules(asked, 1);
    var codes = codes(asked);
    var batchId = ids.next();
    var now = clock.instant();
    coupons.persistAll(
        codes.stream().map(code -> new Coupon(ids.next(), code, rules, batchId, now)));
    call.made(batchId);
    var label = codes.iterator().next() + " …";
    events.fire(
        CouponChanged.batchIssued(operator.id(), batchId, label, changes.between(null, asked)));
    return batchId;
  }

  private static Set<String> codes(IssueCouponBatchRequest asked) {
    var prefix =
        asked.prefix() == null
            ? ""
            : CouponCode.readPrefix(asked.prefix()).orElseThrow(() -> codeInvalid("prefix")) + "-";
    var codes = new LinkedHashSet<String>();
    while (codes.size() < asked.count()) {
      codes.add(prefix + CouponCode.random());
    }
    return codes;
  }

  private static DomainException codeInvalid(String field) {
    return IssueProblem.COUPON_CODE_INVALID.exception().onField(field);
  }
}
