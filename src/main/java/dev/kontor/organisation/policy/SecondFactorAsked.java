package dev.kontor.organisation.policy;

import dev.kontor.account.identity.Person;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Members without a second factor are told that their organisation requires one.
 *
 * @param since from when on
 * @param isInForce whether that time has come
 */
public record SecondFactorAsked(
    UUID organisationId, List<Person> readers, Instant since, boolean isInForce) {}
