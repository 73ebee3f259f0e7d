package dev.kontor.account.factor.push;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the app signs to prove its key. */
@Schema(name = "PushStarted")
record PushStarted(
    @Schema(examples = "019ab3c4-a144-7075-8f34-6e5d4c3b2a10", required = true) UUID methodId,
    @Schema(
            description = "The app signs `kontor-push-enrol:<methodId>:<nonce>`",
            examples = "Vb2xW4sD6fG9hJ0kLmN1oP2qRs3pZ0mZk1c5yq8r7tQ",
            required = true)
        String nonce) {}
