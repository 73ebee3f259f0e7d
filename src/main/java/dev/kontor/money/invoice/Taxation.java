package dev.kontor.money.invoice;

import org.jspecify.annotations.Nullable;

/**
 * Where a sale is taxed, and why so.
 *
 * @param country ISO 3166-1 alpha-2
 * @param text what the law wants to stand on the invoice, in its language
 */
public record Taxation(String country, TaxReason reason, @Nullable String text) {}
