package dev.kontor.organisation.policy;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an organisation can require. */
@Schema(name = "SecurityPolicyDetails", examples = "{\"twoFactorRequired\": false}")
record PolicyDetails(
    @Schema(
            description =
                "Whether all its users need a second factor in the manager and on the web",
            examples = "true")
        @NotNull
        Boolean twoFactorRequired,
    @Schema(
            description = "From when on; at once where it is null. At most a year ahead",
            examples = "2026-12-15T08:00:00Z")
        @Nullable Instant twoFactorRequiredFrom) {}
