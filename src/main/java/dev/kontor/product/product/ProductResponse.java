package dev.kontor.product.product;

import dev.kontor.platform.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A product. */
@Schema(name = "Product")
public record ProductResponse(
    @Schema(examples = "019ab3c6-1a2b-7c3d-8e4f-5a6b7c8d9e0f", required = true) UUID id,
    @Schema(description = "A code of the catalogue", examples = "domain", required = true)
        String type,
    @Schema(examples = "alpenglueck.ch", required = true) String name,
    @Schema(examples = "active", required = true) ProductStatus status,
    @Schema(description = "A code of the catalogue", examples = "domain_registration")
        @Nullable String offer,
    @Schema(description = "How long its terms are", examples = "P1Y") @Nullable String period,
    @Schema(
            description = "The first day of the running term; terms begin and end at 00:00 UTC",
            examples = "2026-11-26",
            required = true)
        LocalDate termStart,
    @Schema(
            description = "The first day after the running term; null without an end",
            examples = "2027-11-26")
        @Nullable LocalDate termEnd,
    @Schema(
            description =
                "The first day after the last of its terms, of which several may lie ahead; null"
                    + " without an end",
            examples = "2027-11-26")
        @Nullable LocalDate paidUntil,
    @Schema(
            description =
                "The first day on which it can't be renewed any more, some time after"
                    + " `paidUntil`; null for what customers can't renew, for domains, and once it"
                    + " has ended")
        @Nullable LocalDate renewableUntil,
    @Schema(examples = "false", required = true) boolean autoRenewal,
    @Schema(
            description =
                "Whether nobody but administrators and legal representatives may more than use it",
            examples = "false",
            required = true)
        boolean locked,
    @Schema(
            description = "Whether nobody can use it for the time being",
            examples = "false",
            required = true)
        boolean maintenance,
    @Schema(description = "Of a term, by the catalogue of today") @Nullable Money price,
    @Schema(description = "Of its next term, were it renewed today, without discounts and tax")
        @Nullable Money renewalPrice,
    @Schema(description = "What the next term is of, where that was chosen ahead")
        @Nullable ScheduledChange scheduledChange,
    @Schema(examples = "019ab3c5-2b44-7d0a-8f13-9c6e1a7b4d52") @Nullable UUID billingAddressId,
    @Schema(description = "Of domains only") @Nullable DomainResponse domain,
    @Schema(examples = "2026-11-26T09:00:00Z", required = true) Instant createdAt) {}
