package dev.kontor.account.recovery;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The same for every address, known or not. */
@Schema(name = "PasswordResetAccepted")
record PasswordResetAnswer(
    @Schema(
            description = "Goes along with the code of a text message",
            examples = "019ab3c4-9a77-7e21-b0c4-6d5e8f7a9b10",
            required = true)
        UUID resetId) {}
