package dev.kontor.sale.order;

import dev.kontor.product.product.Subscribed;
import org.jspecify.annotations.Nullable;

/**
 * A product that is to go on for another term, in the order of the lines of its quote.
 *
 * @param product as it stood when its price was worked out
 */
public record RenewedTerm(Subscribed product) {
  /** Of domains, as registries write it. */
  @Nullable String domainName() {
    return product.isDomain() ? product.name() : null;
  }
}
