package dev.kontor.account.factor.passkey;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The key that the browser made. */
@Schema(name = "RegisterWebauthn")
record RegisterKeyRequest(
    @Schema(
            description = "As it came with the options",
            examples = "019ab3c4-a111-7d42-9c01-3b2a1f0e9d8c")
        @NotNull
        UUID methodId,
    @Schema(
            description =
                "What `navigator.credentials.create` gave, by its `toJSON()`"
                    + " (RegistrationResponseJSON of WebAuthn); members that aren't known are left"
                    + " aside",
            type = SchemaType.OBJECT,
            examples =
                "{\"id\": \"q83vEjRWeJCrze8SNFZ4kA\", \"rawId\": \"q83vEjRWeJCrze8SNFZ4kA\","
                    + " \"type\": \"public-key\", \"clientExtensionResults\": {}, \"response\":"
                    + " {\"clientDataJSON\": \"eyJ0eXBlIjoid2ViYXV0aG4uY3JlYXRlIn0\","
                    + " \"attestationObject\": \"o2NmbXRkbm9uZQ\", \"transports\": [\"internal\"]}}")
        @NotNull
        JsonNode credential) {}
