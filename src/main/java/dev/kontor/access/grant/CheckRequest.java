package dev.kontor.access.grant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One question, or a list of them. */
@Schema(name = "AccessChecks")
record CheckRequest(
    @Schema(description = "At most 1,000; instead of the members of a single question")
        @Size(min = 1, max = 1000)
        @Nullable List<@NotNull @Valid Check> checks,
    @Schema(description = "Of a single question, as in `checks`") @Nullable UUID memberId,
    @Schema(description = "Of a single question, as in `checks`") @Nullable UUID userId,
    @Schema(description = "Of a single question, as in `checks`") @Nullable UUID productId,
    @Schema(description = "Of a single question, as in `checks`") @Size(min = 1, max = 40)
        @Nullable String right,
    @Schema(description = "Of a single question, as in `checks`")
        @Pattern(regexp = "^(manager|web|desktop|mobile|protocol)$", message = "{kontor.channel}")
        @Nullable String channel,
    @Schema(description = "Of a single question, as in `checks`") @Nullable UUID appPasswordId,
    @Schema(description = "Of a single question, as in `checks`") @Nullable Instant tokenIssuedAt) {

  /**
   * The questions, in their order.
   *
   * @throws dev.kontor.platform.problem.DomainException 422 where it is neither one nor a list
   */
  List<Check> all() {
    var isSingle = productId != null || right != null;
    if (isSingle == (checks != null)) {
      throw incomplete("checks");
    }
    if (checks != null) {
      requireNothingBeside();
      return checks;
    }
    if (productId == null) {
      throw incomplete("productId");
    }
    if (right == null) {
      throw incomplete("right");
    }
    return List.of(
        new Check(memberId, userId, productId, right, channel, appPasswordId, tokenIssuedAt));
  }

  /** What belongs to a single question would be left aside. */
  private void requireNothingBeside() {
    if (Stream.of(memberId, userId, channel, appPasswordId, tokenIssuedAt)
        .anyMatch(Objects::nonNull)) {
      throw incomplete("checks");
    }
  }

  static RuntimeException incomplete(String field) {
    return AccessProblem.CHECK_INCOMPLETE.exception().onField(field);
  }
}
