/**
 * Turns what other features tell into activity entries, seals what they tell of people, makes a
 * chain of each log, and shows them. Observes public events; nobody imports it. Uses {@code
 * account.identity}, {@code organisation.profile} and the platform.
 */
@NullMarked
package dev.kontor.audit;

import org.jspecify.annotations.NullMarked;
