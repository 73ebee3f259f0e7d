/**
 * Passwords for programs that know no second factor, and tokens with which programs use the
 * provider's services. Uses {@code session}, {@code identity} and the platform.
 */
@NullMarked
package dev.kontor.account.apppassword;

import org.jspecify.annotations.NullMarked;
