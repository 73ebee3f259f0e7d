/**
 * Organisations: their details, logo, and billing addresses. Uses {@code reference} and the
 * platform.
 */
@NullMarked
package dev.kontor.organisation.profile;

import org.jspecify.annotations.NullMarked;
