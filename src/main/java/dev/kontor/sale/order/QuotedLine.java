package dev.kontor.sale.order;

import dev.kontor.sale.quote.Quote;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a line.
 *
 * @param position in the quote, and in the order
 * @param couponId of the coupon that makes it cheaper
 * @param tax what of the taxes falls to it, in minor units
 */
record QuotedLine(int position, Quote.Line line, @Nullable UUID couponId, long tax) {
  /** All lines of a quote, in their order. */
  static List<QuotedLine> all(Quote quote) {
    var taxes = quote.price().taxOfLines();
    return IntStream.range(0, quote.lines().size())
        .mapToObj(
            i -> {
              var line = quote.lines().get(i);
              var taken = line.price().discount();
              var coupon = taken == null ? null : quote.promotion().coupon(taken).orElse(null);
              return new QuotedLine(
                  i,
                  line,
                  coupon == null ? null : coupon.id(),
                  taxes.getOrDefault(line.wanted().id(), 0L));
            })
        .toList();
  }
}
