/**
 * Users' own mailboxes, as mail services tell of them, and whether they follow the account's
 * password. Uses {@code account.password}, {@code account.identity}, {@code account.session},
 * {@code service.feed} and the platform.
 */
@NullMarked
package dev.kontor.service.mailbox;

import org.jspecify.annotations.NullMarked;
