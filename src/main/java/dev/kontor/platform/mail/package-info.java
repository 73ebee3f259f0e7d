/**
 * Outgoing mail: an outbox filled in the business transaction, and its delivery. Uses {@code
 * platform.text}, {@code platform.database}, {@code platform.scheduling} and {@code
 * platform.security}.
 */
@NullMarked
package dev.kontor.platform.mail;

import org.jspecify.annotations.NullMarked;
