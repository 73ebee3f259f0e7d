package dev.kontor.account.recovery;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A code that was mailed or sent. */
@Schema(name = "ProveRecovery")
record CodeRequest(
    @Schema(description = "Spaces and hyphens don't count", examples = "4821 0937")
        @NotBlank
        @Size(max = 20)
        String code) {}
