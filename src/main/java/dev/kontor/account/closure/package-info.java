/**
 * Closing one's account: whether it may be, taking it back, and erasing it when its time is over.
 * Uses {@code account.identity}, {@code account.session} and the platform.
 */
@NullMarked
package dev.kontor.account.closure;

import org.jspecify.annotations.NullMarked;
