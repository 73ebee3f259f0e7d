package dev.kontor.sale.closing;

import dev.kontor.platform.money.Money;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Things of one kind that stand in the way of closing an organisation, and how each is removed. */
@Schema(name = "DeletionBlocker")
record Blocker(
    @Schema(required = true) BlockerKind kind,
    @Schema(description = "How many", examples = "2", required = true) int count,
    @Schema(description = "Of all of them; null where it isn't about money") @Nullable Money amount,
    @Schema(description = "The first 100; none of `prepaid`", required = true) List<UUID> ids,
    @Schema(required = true) Remove remove,
    @Schema(description = "Null where `deleteOrganisation` can't remove it")
        @Nullable ClosingStep step) {
  /** The call that removes one. */
  @Schema(name = "DeletionBlockerRemoval")
  record Remove(
      @Schema(
              description = "`GET` where only time, or the provider, removes it",
              examples = "PUT",
              required = true)
          String method,
      @Schema(
              description = "A URI template (RFC 6570) with `id`, where there are ids",
              examples =
                  "/v1/organisations/019ab3c4-7d15-7e92-a3f4-6c8b1d2e5f70/products/{id}/cancellation",
              required = true)
          String href) {}
}
