package dev.kontor.sale.cancellation;

import dev.kontor.platform.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What becomes of a product that is cancelled. */
@Schema(name = "Cancellation")
record CancellationResponse(
    @Schema(required = true) CancellationMoment at,
    @Schema(description = "Whether it is", examples = "true", required = true) boolean cancelled,
    @Schema(
            description = "The first day on which it isn't there any more",
            examples = "2027-11-29",
            required = true)
        LocalDate effectiveOn,
    @Schema(description = "Exclusive; null where it can't be") @Nullable Instant reinstatableUntil,
    @Schema(required = true) List<Loss> loses,
    @Schema(description = "Of orders that are cancelled with it", required = true)
        List<UUID> pendingOrderIds,
    @Schema(description = "The first day on which it may end") @Nullable LocalDate minimumEndsOn,
    @Schema(
            description = "Nothing, but by a refund of the provider",
            examples = "{\"amount\": \"0.00\", \"currency\": \"CHF\"}",
            required = true)
        Money paidBack) {}
