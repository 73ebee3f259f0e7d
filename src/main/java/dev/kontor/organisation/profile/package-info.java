/**
 * Organisations: their details and logo. Uses {@code reference}, {@code account.identity} and the
 * platform.
 */
@NullMarked
package dev.kontor.organisation.profile;

import org.jspecify.annotations.NullMarked;
