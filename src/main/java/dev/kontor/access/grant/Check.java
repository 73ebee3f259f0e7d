package dev.kontor.access.grant;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The question whether somebody may do something with a product. */
@Schema(name = "AccessCheck")
record Check(
    @Schema(description = "Whom it is about; the calling user, where neither id is given")
        @Nullable UUID memberId,
    @Schema(
            description = "The same by the user's id",
            examples = "019ab3c4-6f02-7b1d-8c55-2f9e4d7a6b31")
        @Nullable UUID userId,
    @Schema(examples = "019ab3c6-1a2b-7c3d-8e4f-5a6b7c8d9e0f") @NotNull UUID productId,
    @Schema(description = "As the product type names it", examples = "use")
        @NotNull
        @Size(min = 1, max = 40)
        String right,
    @Schema(description = "How the product is used; `manager` where not given", examples = "web")
        @Pattern(regexp = "^(manager|web|desktop|mobile|protocol)$", message = "{kontor.channel}")
        @Nullable String channel,
    @Schema(
            description = "The claim `app_password` of the app token that the user comes with",
            examples = "019ab3c4-a111-7d42-9c01-3b2a1f0e9d8c")
        @Nullable UUID appPasswordId,
    @Schema(
            description = "When that token was issued: its claim `iat`, as an instant",
            examples = "2026-11-26T09:00:00Z")
        @Nullable Instant tokenIssuedAt) {
  static final String MANAGER = "manager";

  /** The same about a user. */
  Check about(UUID user) {
    return new Check(null, user, productId, right, channel, appPasswordId, tokenIssuedAt);
  }

  boolean concernsNobody() {
    return memberId == null && userId == null;
  }

  /** As the database reads it. */
  @Nullable String issuedAtText() {
    return tokenIssuedAt == null ? null : tokenIssuedAt.toString();
  }

  String channelOrManager() {
    return channel == null ? MANAGER : channel;
  }
}
