/**
 * The terms of products: days that follow each other without a gap, each with what was paid for it.
 * Uses {@code product.catalogue} and the platform.
 */
@NullMarked
package dev.kontor.product.term;

import org.jspecify.annotations.NullMarked;
