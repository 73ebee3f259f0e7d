package dev.kontor.organisation.profile;

import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as somebody who sells to it has to know it.
 *
 * @param country of its address or, while it has none, where it is taken to be: ISO 3166-1 alpha-2
 * @param language of its documents, ISO 639-1
 */
public record OrganisationParty(
    String name,
    String country,
    @Nested("address_") @Nullable Address address,
    @Nullable String email,
    @Nullable String vatNumber,
    String language) {}
