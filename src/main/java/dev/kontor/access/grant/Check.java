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
            examples = "019ab3c4-6f22-7c0e-9d66-3a0f5e8b7c42")
        @Nullable UUID userId,
    @Schema(examples = "019ab3c6-1a4d-7e5f-9061-7c8d9e0f1a2b") @NotNull UUID productId,
    @Schema(description = "As the product type names it", examples = "use")
        @NotNull
        @Size(min = 1, max = 40)
        String right,
    @Schema(description = "How the product is used; `manager` where not given")
        @Pattern(regexp = "^(manager|web|desktop|mobile|protocol)$", message = "{kontor.channel}")
        @Nullable String channel,
    @Schema(description = "The claim `app_password` of the app token that the user comes with")
        @Nullable UUID appPasswordId,
    @Schema(description = "When that token was issued: its claim `iat`, as an instant")
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
