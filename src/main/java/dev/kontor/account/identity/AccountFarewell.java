package dev.kontor.account.identity;

/**
 * All that was kept of a person has gone but what the last mail to them needs. Told after {@link
 * AccountErased}, so that this mail isn't taken for something to let go.
 */
public record AccountFarewell(Person person) {}
