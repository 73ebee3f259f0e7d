package dev.kontor.organisation.policy;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an organisation requires, and who complies. */
@Schema(name = "SecurityPolicy")
record PolicyResponse(
    @Schema(examples = "true", required = true) boolean twoFactorRequired,
    @Schema(
            description = "From when on; null where nothing is required",
            examples = "2026-12-15T08:00:00Z")
        @Nullable Instant twoFactorRequiredFrom,
    @Schema(description = "Members of the organisation", examples = "4", required = true)
        int members,
    @Schema(description = "Those of them with a second factor", examples = "1", required = true)
        int protectedMembers) {}
