package dev.kontor.account.factor.push;

import dev.kontor.platform.text.MailedName;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which app. */
@Schema(name = "StartPush")
record StartPushRequest(
    @Schema(
            description = "The raw 32 bytes of an Ed25519 key, base64url",
            examples = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo")
        @NotNull
        @Size(min = 1, max = 60)
        String publicKey,
    @Schema(description = "How the user calls it", examples = "Anna's phone")
        @Size(max = 60)
        @MailedName
        @Nullable String name) {}
