/**
 * Security keys and passkeys (WebAuthn Level 2), as a second factor and for signing in without a
 * password. Uses {@code account.identity}, {@code account.session}, {@code account.twofactor} and
 * the platform.
 */
@NullMarked
package dev.kontor.account.factor.passkey;

import org.jspecify.annotations.NullMarked;
