package dev.kontor.sale.archive;

import dev.kontor.organisation.profile.OrganisationType;
import dev.kontor.platform.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A closed organisation, as far as its documents and its ledger tell of it. */
@Schema(name = "ArchivedOrganisation")
record ArchivedOrganisationResponse(
    @Schema(examples = "019ab3c4-7d10-7c3e-9a41-5b8f2e6d1a90") UUID id,
    @Schema(examples = "company") OrganisationType type,
    @Schema(description = "As its newest document has it; null where there is none")
        @Nullable String name,
    @Schema(examples = "2026-11-30T09:00:00Z") Instant closedAt,
    @Schema(description = "The first day on which it may be erased", examples = "2037-01-01")
        LocalDate keptUntil,
    @Schema(description = "The money that is left, or came later; by currency")
        List<Money> balances) {
  static ArchivedOrganisationResponse of(ArchivedOrganisation found) {
    return new ArchivedOrganisationResponse(
        found.id(),
        found.type(),
        found.name(),
        found.closedAt(),
        found.keptUntil(),
        IntStream.range(0, found.currencies().size())
            .mapToObj(i -> Money.ofMinor(found.amounts().get(i), found.currencies().get(i)))
            .toList());
  }
}
