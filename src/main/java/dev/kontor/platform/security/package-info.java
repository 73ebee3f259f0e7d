/**
 * Who calls, from where, and how secrets are made, hashed and encrypted. Uses {@code
 * platform.text}, {@code platform.secret}, {@code platform.problem}, {@code platform.database} and
 * {@code platform.scheduling}.
 */
@NullMarked
package dev.kontor.platform.security;

import org.jspecify.annotations.NullMarked;
