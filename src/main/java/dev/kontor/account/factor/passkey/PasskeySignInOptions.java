package dev.kontor.account.factor.passkey;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the browser needs to sign in by a passkey. */
@Schema(name = "PasskeySignInOptions")
record PasskeySignInOptions(
    @Schema(
            description = "To send along with what the key signed",
            examples = "019ab3c4-9a77-7e21-b0c4-6d5e8f7a9b10",
            required = true)
        UUID challengeId,
    @Schema(
            description =
                "For `PublicKeyCredential.parseRequestOptionsFromJSON`, and then for"
                    + " `navigator.credentials.get`",
            required = true)
        RequestOptions options,
    @Schema(examples = "2026-11-24T09:05:00Z", required = true) Instant expiresAt) {}
