/**
 * What an organisation requires of its users' sign-ins, who complies, and reminders. Uses {@code
 * account.identity}, {@code account.session}, {@code organisation.profile} and the platform.
 */
@NullMarked
package dev.kontor.organisation.policy;

import org.jspecify.annotations.NullMarked;
