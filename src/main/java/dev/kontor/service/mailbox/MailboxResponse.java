package dev.kontor.service.mailbox;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A mailbox of the signed-in user. */
@Schema(name = "Mailbox")
record MailboxResponse(
    @Schema(examples = "019ab3c7-0c30-7a22-8d11-4e5f6a7b8c9d", required = true) UUID holdingId,
    @Schema(examples = "019ab3c4-7d10-7c3e-9a41-5b8f2e6d1a90", required = true) UUID organisationId,
    @Schema(examples = "Alpenglück GmbH", required = true) String organisationName,
    @Schema(
            description = "The mail service that it belongs to",
            examples = "019ab3c6-1a3c-7d4e-8f50-6b7c8d9e0f1a",
            required = true)
        UUID productId,
    @Schema(examples = "anna@alpenglueck.ch", required = true) String address,
    @Schema(
            description = "Whether its address is that of the account",
            examples = "false",
            required = true)
        boolean sameAsAccount,
    @Schema(
            description = "Whether it takes over new passwords of the account",
            examples = "false",
            required = true)
        boolean followsAccount) {
  static MailboxResponse of(Mailbox mailbox, String email) {
    return new MailboxResponse(
        mailbox.id(),
        mailbox.product().organisationId(),
        mailbox.organisationName(),
        mailbox.product().id(),
        mailbox.address(),
        mailbox.isAt(email),
        mailbox.followsAccount());
  }
}
