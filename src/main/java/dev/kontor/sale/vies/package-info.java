/**
 * Whether VAT numbers are known to VIES, the EU's register of them, and the record of what it said.
 * Uses the platform only.
 */
@NullMarked
package dev.kontor.sale.vies;

import org.jspecify.annotations.NullMarked;
