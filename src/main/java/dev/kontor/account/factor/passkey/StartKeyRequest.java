package dev.kontor.account.factor.passkey;

import dev.kontor.platform.text.MailedName;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which key. */
@Schema(name = "StartWebauthn")
record StartKeyRequest(
    @Schema(description = "How the user calls it", examples = "Anna's laptop")
        @Size(max = 60)
        @MailedName
        @Nullable String name) {}
