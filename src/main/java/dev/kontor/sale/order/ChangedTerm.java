package dev.kontor.sale.order;

import dev.kontor.product.product.Subscribed;

/**
 * A product that is to have another offer from today on.
 *
 * @param product as it stood when its price was worked out
 */
public record ChangedTerm(Subscribed product) {}
