package dev.kontor.account.apppassword;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new app password; shown once. */
@Schema(name = "AppPasswordAdded")
record AppPasswordAdded(
    @Schema(examples = "019ab3c4-b222-7e53-8d12-4c3b2a1f0e9d", required = true) UUID id,
    @Schema(
            description = "Case, spaces and hyphens don't count",
            examples = "7KQ2-M9XD-04ZT-W8RB",
            required = true)
        String password) {}
