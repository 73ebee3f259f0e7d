package dev.kontor.sale.order;

import dev.kontor.platform.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The orders that a filter finds in one currency, together. */
@Schema(name = "OrderTotal")
record OrderTotal(
    @Schema(description = "ISO 4217", examples = "CHF") String currency,
    @Schema(description = "How many orders", examples = "1") int count,
    Money net,
    Money tax,
    Money gross) {
  static OrderTotal of(OrderQueries.Sum sum) {
    return new OrderTotal(
        sum.currency(),
        sum.count(),
        Money.ofMinor(sum.net(), sum.currency()),
        Money.ofMinor(sum.tax(), sum.currency()),
        Money.ofMinor(sum.net() + sum.tax(), sum.currency()));
  }
}
