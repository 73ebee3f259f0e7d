/**
 * Payments from outside, and what is given back of them: saved payment methods, providers and their
 * callbacks. A payment carries what it is for, as its refunds do, and whoever that belongs to
 * learns how it went. Uses {@code organisation.profile}, {@code organisation.membership} and the
 * platform.
 */
@NullMarked
package dev.kontor.money.payment;

import org.jspecify.annotations.NullMarked;
