/**
 * Codes by text message as a second factor. Uses {@code twofactor}, {@code identity} and the
 * platform.
 */
@NullMarked
package dev.kontor.account.factor.textmessage;

import org.jspecify.annotations.NullMarked;
