/** Outgoing mail: an outbox filled in the business transaction, and its delivery. */
@NullMarked
package dev.kontor.platform.mail;

import org.jspecify.annotations.NullMarked;
