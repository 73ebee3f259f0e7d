/**
 * Signing in and staying so: sessions, access and refresh tokens, throttles. Uses {@code identity},
 * {@code password} and the platform.
 */
@NullMarked
package dev.kontor.account.session;

import org.jspecify.annotations.NullMarked;
