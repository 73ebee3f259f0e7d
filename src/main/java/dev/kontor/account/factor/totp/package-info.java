/**
 * Time-based one-time passwords (RFC 6238) as a second factor. Uses {@code account.identity},
 * {@code account.twofactor} and the platform.
 */
@NullMarked
package dev.kontor.account.factor.totp;

import org.jspecify.annotations.NullMarked;
