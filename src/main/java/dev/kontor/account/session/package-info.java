/**
 * Signing in and staying so: sessions, access and refresh tokens, throttles. Uses {@code
 * account.password}, {@code account.identity} and the platform.
 */
@NullMarked
package dev.kontor.account.session;

import org.jspecify.annotations.NullMarked;
