/**
 * Users' own mailboxes, as mail services tell of them, and whether they follow the account's
 * password. Uses {@code servicefeed}, {@code product}, {@code identity}, {@code password} and the
 * platform.
 */
@NullMarked
package dev.kontor.service.mailbox;

import org.jspecify.annotations.NullMarked;
