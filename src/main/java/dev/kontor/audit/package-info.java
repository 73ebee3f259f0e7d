/**
 * Turns what other features tell into activity entries, and shows them. Observes public events;
 * nobody imports it. Uses the platform only.
 */
@NullMarked
package dev.kontor.audit;

import org.jspecify.annotations.NullMarked;
