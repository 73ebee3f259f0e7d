/**
 * The door: who may call what in an organisation, and on which product; the filter behind
 * {@code @Allowed}. Uses {@code access.apitoken}, {@code account.session}, {@code
 * organisation.membership} and the platform.
 */
@NullMarked
package dev.kontor.access.gate;

import org.jspecify.annotations.NullMarked;
