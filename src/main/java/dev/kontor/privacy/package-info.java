/**
 * What is held about people: a catalogue of all tables, by which people get their data, and by
 * which it is erased. Nobody imports it. Uses {@code account.identity}, {@code
 * organisation.profile} and the platform.
 */
@NullMarked
package dev.kontor.privacy;

import org.jspecify.annotations.NullMarked;
