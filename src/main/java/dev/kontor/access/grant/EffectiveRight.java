package dev.kontor.access.grant;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A right that somebody has in effect, and where it comes from. */
@Schema(name = "EffectiveRight")
record EffectiveRight(
    @Schema(examples = "019ab3c6-1a4d-7e5f-9061-7c8d9e0f1a2b", required = true) UUID productId,
    @Schema(examples = "use", required = true) String right,
    @Schema(description = "All of them", required = true) List<Source> sources) {}
