/**
 * Turns what other features tell into mails in the reader's language. Observes public events;
 * nobody imports it.
 */
@NullMarked
package dev.kontor.notification;

import org.jspecify.annotations.NullMarked;
