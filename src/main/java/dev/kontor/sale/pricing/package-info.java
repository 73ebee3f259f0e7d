/**
 * What something costs: one calculation, used by everything that shows or takes money. Uses {@code
 * platform.text}, {@code platform.money} and {@code sale.vat}.
 */
@NullMarked
package dev.kontor.sale.pricing;

import org.jspecify.annotations.NullMarked;
