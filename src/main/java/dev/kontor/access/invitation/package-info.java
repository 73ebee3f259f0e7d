/**
 * Invitations by mail into an organisation: made, changed, repeated, withdrawn, accepted, declined.
 * Uses {@code membership}, {@code identity} and the platform.
 */
@NullMarked
package dev.kontor.access.invitation;

import org.jspecify.annotations.NullMarked;
