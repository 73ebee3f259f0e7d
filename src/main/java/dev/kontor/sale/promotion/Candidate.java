package dev.kontor.sale.promotion;

import dev.kontor.product.catalogue.BillingPeriod;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new product that discounts may make cheaper.
 *
 * @param list its price in minor units
 * @param freeOptionId the free option that is switched on for it
 */
public record Candidate(
    String id,
    String type,
    String offer,
    BillingPeriod period,
    long list,
    @Nullable UUID freeOptionId) {}
