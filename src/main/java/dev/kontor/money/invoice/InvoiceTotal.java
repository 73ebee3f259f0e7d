package dev.kontor.money.invoice;

import dev.kontor.platform.money.Money;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a filter finds in one currency, together: credit notes are taken off. */
@Schema(name = "InvoiceTotal")
public record InvoiceTotal(
    @Schema(description = "ISO 4217", examples = "CHF") String currency,
    @Schema(description = "How many documents", examples = "1") int count,
    Money net,
    Money tax,
    Money gross) {
  static InvoiceTotal of(InvoiceQueries.Sum sum) {
    return new InvoiceTotal(
        sum.currency(),
        sum.count(),
        Money.ofMinor(sum.net(), sum.currency()),
        Money.ofMinor(sum.tax(), sum.currency()),
        Money.ofMinor(sum.net() + sum.tax(), sum.currency()));
  }
}
