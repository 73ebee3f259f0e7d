package dev.kontor.product.product;

import dev.kontor.product.catalogue.BillingPeriod;

/**
 * What a product's terms are of.
 *
 * @param offer a code of the catalogue
 * @param period how long each is
 */
public record Plan(String offer, BillingPeriod period) {}
