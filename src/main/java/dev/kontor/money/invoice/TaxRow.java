package dev.kontor.money.invoice;

import dev.kontor.platform.money.Percent;

/**
 * The tax on all of a document that is taxed at one rate, in minor units.
 *
 * @param base the sum of the net prices
 */
public record TaxRow(Percent rate, long base, long amount) {}
