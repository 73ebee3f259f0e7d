package dev.kontor.sale.promotion;

import dev.kontor.product.catalogue.BillingPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The free options of an organisation, or why there is none. */
@Schema(name = "FreeOptionList")
record FreeOptionList(
    @Schema(
            description =
                "The organisation's own; with an offer those for it, and those for it that other"
                    + " organisations of the caller have, at most 100")
        List<Item> items,
    @Schema(
            description =
                "Why none can be used: null where one can; the items, where there are some, say more")
        @Nullable FreeOptionReason reason) {
  /** A free option. */
  @Schema(name = "FreeOptionItem")
  record Item(
      @Schema(examples = "019ab3cd-0a1b-7c2d-8e3f-4a5b6c7d8e9f") UUID id,
      @Schema(description = "Whose it is", examples = "019ab3c4-7d10-7c3e-9a41-5b8f2e6d1a90")
          UUID organisationId,
      @Schema(description = "Null where it is for one offer") @Nullable String productType,
      @Schema(description = "Null where it is for a whole type", examples = "newsletter_5000")
          @Nullable String offer,
      @Schema(examples = "P1Y") BillingPeriod longestPeriod,
      @Schema(description = "The last day, in UTC; null for no end") @Nullable LocalDate validUntil,
      @Schema(description = "Whether it can be used now", examples = "true") boolean applicable,
      @Schema(description = "Why not") @Nullable FreeOptionReason reason,
      @Schema(description = "The order that has it, of this organisation")
          @Nullable UUID usedByOrderId) {}
}
