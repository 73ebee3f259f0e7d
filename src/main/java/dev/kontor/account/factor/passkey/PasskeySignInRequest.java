package dev.kontor.account.factor.passkey;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.platform.text.MailedName;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a passkey signed, and the session that is asked for. */
@Schema(name = "PasskeySignIn")
record PasskeySignInRequest(
    @Schema(
            description = "As it came with the options",
            examples = "019ab3c4-9a77-7e21-b0c4-6d5e8f7a9b10")
        @NotNull
        UUID challengeId,
    @Schema(
            description =
                "What `navigator.credentials.get` gave, by its `toJSON()`"
                    + " (AuthenticationResponseJSON of WebAuthn); members that aren't known are"
                    + " left aside",
            type = SchemaType.OBJECT,
            examples =
                "{\"id\": \"q83vEjRWeJCrze8SNFZ4kA\", \"rawId\": \"q83vEjRWeJCrze8SNFZ4kA\","
                    + " \"type\": \"public-key\", \"clientExtensionResults\": {}, \"response\":"
                    + " {\"clientDataJSON\": \"eyJ0eXBlIjoid2ViYXV0aG4uZ2V0In0\","
                    + " \"authenticatorData\": \"SZYN5YgOjGh0NBcPZHZgW4_krrmihjLHmVzzuoMdl2MFAAAAAQ\","
                    + " \"signature\": \"MEUCIQ\", \"userHandle\":"
                    + " \"u4vN0mZk1c5yq8r7tQVb2xW4sD6fG9hJ0kLmN1oP2qQ\"}}")
        @NotNull
        JsonNode credential,
    @Schema(
            description =
                "Whether the session outlives the browser (30 days idle) or not (2 hours idle)",
            examples = "true")
        @Nullable Boolean persistent,
    @Schema(
            description = "A name for the device; from `User-Agent` where not given",
            examples = "Anna's laptop")
        @Size(max = 100)
        @MailedName
        @Nullable String device) {}
