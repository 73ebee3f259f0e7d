/** Who calls, from where, and how secrets are made, hashed and encrypted. */
@NullMarked
package dev.kontor.platform.security;

import org.jspecify.annotations.NullMarked;
