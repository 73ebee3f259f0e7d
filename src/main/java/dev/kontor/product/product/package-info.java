/**
 * What an organisation has: products with the term they run, their lock, their maintenance. Uses
 * {@code catalogue}, {@code membership}, {@code organisation} and the platform.
 */
@NullMarked
package dev.kontor.product.product;

import org.jspecify.annotations.NullMarked;
