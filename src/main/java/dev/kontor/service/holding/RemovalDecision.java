package dev.kontor.service.holding;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What shall become of one thing. */
@Schema(name = "RemovalDecision")
record RemovalDecision(
    @Schema(examples = "019ab3cb-3e4f-7051-8c6d-7e8f9a0b1c2d") @NotNull UUID holdingId,
    @Schema(examples = "transfer") @NotNull HoldingAction action,
    @Schema(
            description = "Who gets it; of a transfer only",
            examples = "019ab3c4-8e10-7f54-a1c2-6b0e9d8c7a33")
        @Nullable UUID toMemberId) {}
