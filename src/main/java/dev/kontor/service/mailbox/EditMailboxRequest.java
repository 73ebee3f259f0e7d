package dev.kontor.service.mailbox;

import dev.kontor.account.password.PasswordLength;
import dev.kontor.account.password.PasswordPolicy;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whose password a mailbox has. */
@Schema(name = "EditMailbox")
record EditMailboxRequest(
    @Schema(examples = "false") @NotNull Boolean followsAccount,
    @Schema(
            description =
                "To follow the account: its present password, needed. Otherwise a new one for the"
                    + " mailbox, which keeps what it has where none is given",
            minLength = 1,
            maxLength = PasswordPolicy.MAXIMUM,
            examples = "five geese learn to waltz")
        @PasswordLength
        @Nullable String password) {}
