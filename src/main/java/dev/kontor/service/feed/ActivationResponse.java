package dev.kontor.service.feed;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A product that became active, and that nobody has taken up. */
@Schema(name = "ProductActivation")
record ActivationResponse(
    @Schema(examples = "019ab3c4-7d10-7c3e-9a41-5b8f2e6d1a90") UUID organisationId,
    @Schema(examples = "019ab3c6-1a5e-7f60-a172-8d9e0f1a2b3c") UUID productId,
    @Schema(description = "A code of the catalogue", examples = "web_hosting") String type,
    @Schema(examples = "Website of the hut") String name,
    @Schema(description = "A code of the catalogue", examples = "web_hosting_starter")
        @Nullable String offer,
    @Schema(description = "How long its terms are", examples = "P1Y") @Nullable String period,
    @Schema(examples = "2026-11-26T09:00:00Z") Instant activatedAt,
    @Schema(
            description =
                "The codes of the services of that type, whether told of it or registered since;"
                    + " empty where there is none",
            examples = "[\"hosting\"]")
        List<String> services) {}
