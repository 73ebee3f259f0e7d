package dev.kontor.service.feed;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that a product service learns. */
@Schema(name = "ServiceEvent")
record ServiceEvent(
    @Schema(
            description = "The same whenever it is told again",
            examples = "019ab3c7-5d40-7e11-8f22-9a0b1c2d3e4f",
            required = true)
        UUID id,
    @Schema(
            description =
                "As in activity logs: `product.…`, `member.…`, `group.…`, `account.…` and others;"
                    + " `product.activated`, `holding.decided` and `mailbox.password_changed` are for"
                    + " services only",
            examples = "member.access_changed",
            required = true)
        String kind,
    @Schema(examples = "019ab3c4-7d10-7c3e-9a41-5b8f2e6d1a90") @Nullable UUID organisationId,
    @Schema(examples = "019ab3c6-1a3c-7d4e-8f50-6b7c8d9e0f1a") @Nullable UUID productId,
    @Schema(examples = "019ab3c4-6f02-7b1d-8c55-2f9e4d7a6b31") @Nullable UUID userId,
    @Schema(description = "What more is told of it; depends on the kind", required = true)
        Map<String, Object> data,
    @Schema(examples = "2026-11-26T09:00:00Z", required = true) Instant createdAt) {}
