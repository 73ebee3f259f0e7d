package dev.kontor.operator.block;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A block that isn't lifted. */
@Schema(name = "Block")
public record BlockResponse(
    @Schema(examples = "019ab3c8-3c04-7e33-8a77-8d9c0e1f2a31", required = true) UUID id,
    @Schema(examples = "account", required = true) BlockScope scope,
    @Schema(description = "Null for a block of the account") @Nullable UUID organisationId,
    @Schema(
            description = "None for a block of the account, which is blocked on all",
            examples = "[]",
            required = true)
        List<String> channels,
    @Schema(examples = "The phone was stolen", required = true) String reason,
    @Schema(examples = "Called back at the number in the commercial register")
        @Nullable String evidence,
    @Nullable UUID verificationId,
    @Schema(
            description = "The operator's user",
            examples = "019ab3c4-6f02-7b1d-8c55-2f9e4d7a6b32",
            required = true)
        UUID blockedBy,
    @Schema(examples = "2026-11-24T09:00:00Z", required = true) Instant blockedAt) {

  boolean isWhat(BlockRequest asked) {
    return channels.equals(asked.allChannels())
        && reason.equals(asked.reason())
        && Objects.equals(evidence, asked.evidence())
        && Objects.equals(verificationId, asked.verificationId());
  }
}
