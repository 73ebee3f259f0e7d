package dev.kontor.account.factor.totp;

import dev.kontor.platform.text.MailedName;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which app. */
@Schema(name = "StartTotp")
record StartTotpRequest(
    @Schema(description = "How the user calls it", examples = "Anna's phone")
        @Size(max = 60)
        @MailedName
        @Nullable String name) {}
