package dev.kontor.account.factor.passkey;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the browser needs to make a key. */
@Schema(name = "WebauthnStarted")
record KeyStarted(
    @Schema(examples = "019ab3c4-a111-7d42-9c01-3b2a1f0e9d8c", required = true) UUID methodId,
    @Schema(
            description =
                "For `PublicKeyCredential.parseCreationOptionsFromJSON`, and then for"
                    + " `navigator.credentials.create`",
            required = true)
        CreationOptions options) {}
