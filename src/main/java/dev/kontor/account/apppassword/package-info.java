/**
 * Passwords for programs that know no second factor, and tokens with which programs use the
 * provider's services. Uses {@code account.password}, {@code account.identity}, {@code
 * account.session}, {@code account.twofactor}, {@code account.recovery} and the platform.
 */
@NullMarked
package dev.kontor.account.apppassword;

import org.jspecify.annotations.NullMarked;
