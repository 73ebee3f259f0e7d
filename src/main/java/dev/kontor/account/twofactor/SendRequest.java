package dev.kontor.account.twofactor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By which method something is to be sent. */
@Schema(name = "SendChallenge")
record SendRequest(
    @Schema(
            description = "The id of one of the challenge's methods",
            examples = "019ab3c4-a111-7d42-9c01-3b2a1f0e9d8c")
        @NotBlank
        @Size(max = 40)
        String method) {}
