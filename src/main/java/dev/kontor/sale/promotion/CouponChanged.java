package dev.kontor.sale.promotion;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Changes;
import dev.kontor.platform.event.Recorded;
import java.util.UUID;

/**
 * An operator gave out a coupon or a batch of them, or changed one: {@code kind} is {@code
 * coupon.issued}, {@code coupon.batch_issued} or {@code coupon.changed}. They belong to no
 * organisation, so it stands in the operator's own log.
 */
public record CouponChanged(String kind, UUID operatorId, Subject subject, Changes.Diff diff)
    implements Recorded {
  static CouponChanged issued(UUID operatorId, Coupon coupon, Changes.Diff diff) {
    return new CouponChanged("coupon.issued", operatorId, subject(coupon), diff);
  }

  static CouponChanged edited(UUID operatorId, Coupon coupon, Changes.Diff diff) {
    return new CouponChanged("coupon.changed", operatorId, subject(coupon), diff);
  }

  static CouponChanged batchIssued(UUID operatorId, UUID batchId, String label, Changes.Diff diff) {
    var subject = new Subject("coupon_batch", batchId, label);
    return new CouponChanged("coupon.batch_issued", operatorId, subject, diff);
  }

  private static Subject subject(Coupon coupon) {
    return new Subject("coupon", coupon.id(), coupon.code());
  }

  @Override
  public Activity activity() {
    return Activity.ofUser(kind, operatorId, subject).changing(diff.before(), diff.after());
  }
}
