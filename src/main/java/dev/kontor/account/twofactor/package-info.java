/**
 * Second factors: the methods of a user, the challenge that asks for one, recovery codes. Each type
 * of factor is a feature of its own that implements {@code SecondFactorType}. Uses {@code
 * account.identity}, {@code account.session} and the platform.
 */
@NullMarked
package dev.kontor.account.twofactor;

import org.jspecify.annotations.NullMarked;
