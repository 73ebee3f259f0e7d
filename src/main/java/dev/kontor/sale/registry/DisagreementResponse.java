package dev.kontor.sale.registry;

import dev.kontor.product.domain.RegistryState;
import dev.kontor.product.expiry.Disagreement;
import dev.kontor.product.product.ProductStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A domain of which its registry says something else than we do. */
@Schema(name = "DomainDisagreement")
record DisagreementResponse(
    @Schema(examples = "019ab3c4-7d10-7c3e-9a41-5b8f2e6d1a90") UUID organisationId,
    @Schema(examples = "Atelier Rossi") String organisation,
    @Schema(examples = "019ab3c6-1a6f-7071-8283-9e0f1a2b3c4d") UUID productId,
    @Schema(examples = "atelier-rossi.ch") String name,
    @Schema(description = "As we have it") Dates ours,
    @Schema(description = "As the registry says") RegistryDates registry,
    @Schema(examples = "2026-11-26T09:00:00Z") Instant firstSeenAt,
    @Schema(description = "The registry is asked again and again") Instant lastCheckedAt) {
  /** As we have it. */
  @Schema(name = "OurDomainDates")
  record Dates(
      ProductStatus status,
      @Schema(description = "The first day after its last term") @Nullable LocalDate termEnd,
      @Schema(description = "The first day on which it can't be restored")
          @Nullable LocalDate redemptionEnd) {}

  /** As the registry says. */
  @Schema(name = "RegistryDomainDates")
  record RegistryDates(
      @Schema(description = "`free`, `taken` by somebody else, `active` or in `redemption`")
          RegistryState state,
      @Schema(description = "The first day after its time") @Nullable LocalDate expiresOn,
      @Schema(description = "The first day on which it can't be restored")
          @Nullable LocalDate redemptionEnd) {}

  static DisagreementResponse of(Disagreement found) {
    return new DisagreementResponse(
        found.organisationId(),
        found.organisation(),
        found.productId(),
        found.name(),
        new Dates(found.status(), found.termEnd(), found.redemptionEnd()),
        new RegistryDates(found.registryState(), found.expiresOn(), found.redemptionEndsOn()),
        found.firstSeenAt(),
        found.lastCheckedAt());
  }
}
