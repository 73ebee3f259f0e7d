package dev.kontor.sale.promotion;

import dev.kontor.product.catalogue.BillingPeriod;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new product that discounts may make cheaper.
 *
 * @param months how long its term is: several periods, where a first one has to be longer
 * @param list its price in minor units
 * @param freeOptionId the free option that is switched on for it
 */
public record Candidate(
    String id,
    String type,
    String offer,
    BillingPeriod period,
    int months,
    long list,
    @Nullable UUID freeOptionId) {}
