package dev.kontor.access.workgroup;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A work group. Who is in it: see the list of members by group. */
@Schema(name = "WorkGroup")
record WorkGroupResponse(
    @Schema(examples = "019ab3c5-4c10-7f31-8a52-6d7e8f901a2b", required = true) UUID id,
    @Schema(examples = "Hut team", required = true) String name,
    @Schema(description = "How many members it has", examples = "1", required = true) int members,
    @Schema(examples = "2026-11-26T09:00:00Z", required = true) Instant createdAt) {}
