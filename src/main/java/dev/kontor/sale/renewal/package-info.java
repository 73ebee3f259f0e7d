/**
 * Products go on for another term: which can, for which periods, at which price; and somebody
 * renews them. Uses {@code platform.money}.
 */
@NullMarked
package dev.kontor.sale.renewal;

import org.jspecify.annotations.NullMarked;
