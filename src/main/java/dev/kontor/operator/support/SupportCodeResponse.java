package dev.kontor.operator.support;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a user tells the support to prove who they are. */
@Schema(name = "SupportCode")
record SupportCodeResponse(
    @Schema(description = "Shown here only", examples = "7KQ2M9XD", required = true) String code,
    @Schema(examples = "2026-11-24T09:15:00Z", required = true) Instant expiresAt) {}
