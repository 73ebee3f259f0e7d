/**
 * Time-based one-time passwords (RFC 6238) as a second factor. Uses {@code twofactor}, {@code
 * identity} and the platform.
 */
@NullMarked
package dev.kontor.account.factor.totp;

import org.jspecify.annotations.NullMarked;
