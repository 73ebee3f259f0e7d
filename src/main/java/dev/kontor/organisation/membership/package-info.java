/**
 * Who belongs to an organisation, with which role: members, invitations, contact preferences, and
 * the filter behind {@code @Allowed}. Uses {@code organisation}, {@code session}, {@code identity}
 * and the platform.
 */
@NullMarked
package dev.kontor.organisation.membership;

import org.jspecify.annotations.NullMarked;
