package dev.kontor.account.identity;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a mailbox follows the account's password, or keeps its own. */
@Schema(name = "MailboxChoice")
record MailboxChoice(
    @Schema(examples = "019ab3c7-0c30-7a22-8d11-4e5f6a7b8c9d") @NotNull UUID holdingId,
    @Schema(examples = "true") @NotNull Boolean followsAccount) {}
