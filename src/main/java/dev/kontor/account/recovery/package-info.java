/**
 * Getting back into an account and keeping it safe: forgotten passwords, recovery addresses and
 * phones, another sign-in address, the security check-up. Uses {@code account.password}, {@code
 * account.identity}, {@code account.session}, {@code account.twofactor} and the platform.
 */
@NullMarked
package dev.kontor.account.recovery;

import org.jspecify.annotations.NullMarked;
