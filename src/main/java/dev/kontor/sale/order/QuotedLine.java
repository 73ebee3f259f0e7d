package dev.kontor.sale.order;

import dev.kontor.sale.quote.Quote;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a line.
 *
 * @param couponId of the coupon that makes it cheaper
 */
record QuotedLine(Quote.Line line, @Nullable UUID couponId) {
  static QuotedLine of(Quote quote, int line) {
    var its = quote.lines().get(line);
    var taken = its.price().discount();
    var coupon = taken == null ? null : quote.promotion().coupon(taken).orElse(null);
    return new QuotedLine(its, coupon == null ? null : coupon.id());
  }
}
