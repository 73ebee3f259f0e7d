/** Organisations: their details and logo. Uses {@code reference} and the platform. */
@NullMarked
package dev.kontor.organisation.profile;

import org.jspecify.annotations.NullMarked;
