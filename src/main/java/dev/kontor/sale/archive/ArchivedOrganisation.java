package dev.kontor.sale.archive;

import dev.kontor.organisation.profile.OrganisationType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A closed organisation as its books have it.
 *
 * @param currencies those in which it has money, beside the amounts
 * @param amounts minor units
 */
record ArchivedOrganisation(
    UUID id,
    OrganisationType type,
    @Nullable String name,
    Instant closedAt,
    LocalDate keptUntil,
    List<String> currencies,
    List<Long> amounts) {}
