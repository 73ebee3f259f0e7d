/**
 * Users: signing up, confirming the address, profile, avatar, changing the password, closed
 * accounts. Uses {@code reference}, {@code account.password} and the platform.
 */
@NullMarked
package dev.kontor.account.identity;

import org.jspecify.annotations.NullMarked;
