package dev.kontor.service.holding;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a member keeps in a product. */
@Schema(name = "Holding")
record HoldingResponse(
    @Schema(examples = "019ab3c7-0c30-7a22-8d11-4e5f6a7b8c9d", required = true) UUID id,
    @Schema(examples = "019ab3c4-6f02-7b1d-8c55-2f9e4d7a6b31", required = true) UUID userId,
    @Schema(examples = "mailbox", required = true) HoldingKind kind,
    @Schema(examples = "anna@alpenglueck.ch", required = true) String reference,
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
