package dev.kontor.account.closure;

import dev.kontor.account.identity.Person;
import java.time.Instant;

/**
 * The recovery address learns that an account was closed, without what takes it back: whoever
 * closed it may read the sign-in address too.
 *
 * @param recipient the recovery address
 * @param eraseAt until when the account can be taken back
 */
public record AccountClosureNoted(Person person, String recipient, Instant eraseAt) {}
