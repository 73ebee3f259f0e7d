/**
 * What an organisation requires of its users' sign-ins, who complies, and reminders. Uses {@code
 * membership}, {@code organisation}, {@code identity} and the platform.
 */
@NullMarked
package dev.kontor.organisation.policy;

import org.jspecify.annotations.NullMarked;
