package dev.kontor.product.catalogue;

import dev.kontor.platform.money.Money;
import java.util.Map;

/**
 * An offer with what a term of it costs on a date.
 *
 * @param prices by how long a term is; none where it isn't to be had
 */
public record OfferPrices(OfferView offer, Map<BillingPeriod, Money> prices) {}
