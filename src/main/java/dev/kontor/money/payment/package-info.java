/**
 * Payments from outside: saved payment methods, providers and their callbacks. A payment carries
 * what it is for, and whoever that belongs to learns how it went. Uses {@code
 * organisation.profile}, {@code organisation.membership} and the platform.
 */
@NullMarked
package dev.kontor.money.payment;

import org.jspecify.annotations.NullMarked;
