/**
 * Who belongs to an organisation, with which role: members, contact preferences, suspensions; and
 * the table of what each role may. Uses {@code account.identity}, {@code account.session}, {@code
 * account.twofactor}, {@code account.closure}, {@code organisation.profile} and the platform.
 */
@NullMarked
package dev.kontor.organisation.membership;

import org.jspecify.annotations.NullMarked;
