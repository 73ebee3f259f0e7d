/**
 * Where a sale is taxed, why, and at which rate of value added tax: places that come with the
 * service, rates by date that operators change, and the rules. Uses {@code product.catalogue},
 * {@code money.invoice} and the platform.
 */
@NullMarked
package dev.kontor.sale.vat;

import org.jspecify.annotations.NullMarked;
