/**
 * Resets of somebody's second factors, with a delay in which the owner can refuse. Uses {@code
 * account.identity}, {@code account.session}, {@code account.twofactor}, {@code operator.staff},
 * {@code operator.support} and the platform.
 */
@NullMarked
package dev.kontor.operator.factorreset;

import org.jspecify.annotations.NullMarked;
