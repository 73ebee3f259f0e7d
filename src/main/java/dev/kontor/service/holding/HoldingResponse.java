package dev.kontor.service.holding;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a member keeps in a product. */
@Schema(name = "Holding")
record HoldingResponse(
    @Schema(examples = "019ab3cb-3e4f-7051-8c6d-7e8f9a0b1c2d", required = true) UUID id,
    @Schema(examples = "019ab3c4-6f02-7b1d-8c55-2f9e4d7a6b31", required = true) UUID userId,
    @Schema(examples = "mailbox", required = true) HoldingKind kind,
    @Schema(examples = "anna.keller@alpenglueck.example", required = true) String reference,
    @Schema(examples = "Anna's mailbox", required = true) String label,
    @Schema(
            description = "Of mailboxes: whether it takes over the account's new passwords",
            examples = "false",
            required = true)
        boolean followsAccount) {
  static HoldingResponse of(Holding holding) {
    return new HoldingResponse(
        holding.id(),
        holding.userId(),
        holding.kind(),
        holding.reference(),
        holding.label(),
        holding.followsAccount());
  }
}
