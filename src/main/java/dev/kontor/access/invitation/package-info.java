/**
 * Invitations by mail into an organisation: made, changed, repeated, withdrawn, accepted, declined.
 * Uses {@code account.identity}, {@code organisation.profile}, {@code organisation.membership},
 * {@code access.apitoken}, {@code access.workgroup}, {@code access.grant} and the platform.
 */
@NullMarked
package dev.kontor.access.invitation;

import org.jspecify.annotations.NullMarked;
