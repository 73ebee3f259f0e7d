package dev.kontor.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line of an activity log: who did what to what, when, from where. */
@Schema(name = "ActivityEntry")
record ActivityEntry(
    @Schema(examples = "019ab3c5-2f41-7c88-9b0e-1d2c3b4a5f60", required = true) UUID id,
    @Schema(description = ActivityKinds.LISTED, examples = "member.role_changed", required = true)
        String kind,
    @Schema(required = true) Actor actor,
    @Schema(required = true) Subject subject,
    @Schema(
            description = "The values that changed, as they were",
            type = SchemaType.OBJECT,
            examples = "{\"role\": \"collaborator\"}",
            required = true)
        JsonNode before,
    @Schema(
            description = "The values that changed, as they are",
            type = SchemaType.OBJECT,
            examples = "{\"role\": \"administrator\"}",
            required = true)
        JsonNode after,
    @Schema(
            description = "The network address; empty for the service itself, and for operators",
            examples = "203.0.113.7",
            required = true)
        String address,
    @Schema(
            description = "What the client said of itself; empty for operators",
            examples = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Firefox/145.0",
            required = true)
        String userAgent,
    @Schema(
            description = "Stands in the mail that told of it too; null where none did",
            examples = "7KQ2-M9XD")
        @Nullable String reference,
    @Schema(examples = "2026-11-24T09:00:00Z", required = true) Instant createdAt) {

  /** Who did it. */
  @Schema(name = "ActivityActor")
  record Actor(
      @Schema(
              examples = "user",
              enumeration = {"user", "api_token", "operator", "service", "system"},
              required = true)
          String kind,
      @Schema(
              description = "Of an API token its owner, a user or an organisation",
              examples = "019ab3c4-6f02-7b1d-8c55-2f9e4d7a6b31",
              required = true)
          UUID id,
      @Schema(description = "Of an API token its own", examples = "Anna Keller", required = true)
          String name,
      @Schema(
              description = "The API token with which it was done",
              examples = "019ab3c4-b555-7e53-8d12-4c3b2a1f0e9d")
          @Nullable UUID apiTokenId) {}

  /** What it was done to. */
  @Schema(name = "ActivitySubject")
  record Subject(
      @Schema(examples = "member", required = true) String type,
      @Schema(examples = "019ab3c4-8e20-7a65-b2d3-7c1f0e9d8b44", required = true) UUID id,
      @Schema(examples = "marco@alpenglueck.example", required = true) String label) {}
}
