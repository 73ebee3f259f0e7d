/**
 * Blocks of accounts and organisations, by operators. Uses {@code account.identity}, {@code
 * organisation.membership}, {@code operator.staff}, {@code operator.support} and the platform.
 */
@NullMarked
package dev.kontor.operator.block;

import org.jspecify.annotations.NullMarked;
