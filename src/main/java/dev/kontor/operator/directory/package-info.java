/**
 * How operators look up users and organisations. Uses {@code account.identity}, {@code
 * organisation.membership}, {@code product.catalogue}, {@code operator.block}, {@code
 * operator.factorreset} and the platform.
 */
@NullMarked
package dev.kontor.operator.directory;

import org.jspecify.annotations.NullMarked;
