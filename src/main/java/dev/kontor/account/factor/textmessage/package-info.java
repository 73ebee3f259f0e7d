/**
 * Codes by text message as a second factor. Uses {@code account.identity}, {@code account.session},
 * {@code account.twofactor} and the platform.
 */
@NullMarked
package dev.kontor.account.factor.textmessage;

import org.jspecify.annotations.NullMarked;
