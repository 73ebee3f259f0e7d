package dev.kontor.account.twofactor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By which method something is to be sent. */
@Schema(name = "SendChallenge")
record SendRequest(
    @Schema(
            description = "The id of one of the challenge's methods",
            examples = "019ab3c4-a122-7e53-8d12-4c3b2a1f0e9e")
        @NotBlank
        @Size(max = 40)
        String method) {}
