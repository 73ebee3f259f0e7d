package dev.kontor.organisation.profile;

/**
 * What an organisation takes over that says nothing else: from its creator at first, from itself
 * later.
 *
 * @param country ISO 3166-1 alpha-2
 * @param language ISO 639-1
 * @param timeZone IANA name
 */
record Home(String country, String language, String timeZone) {}
