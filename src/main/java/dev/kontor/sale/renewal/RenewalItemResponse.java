package dev.kontor.sale.renewal;

import dev.kontor.platform.money.Money;
import dev.kontor.product.catalogue.BillingPeriod;
import dev.kontor.product.product.ScheduledChange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A product that can be renewed. */
@Schema(name = "Renewable")
record RenewalItemResponse(
    @Schema(examples = "019ab3c6-1a2b-7c3d-8e4f-5a6b7c8d9e0f", required = true) UUID productId,
    @Schema(examples = "alpenglueck.ch", required = true) String name,
    @Schema(description = "A code of the catalogue", examples = "domain", required = true)
        String type,
    @Schema(description = "From which it goes on", examples = "2027-11-29", required = true)
        LocalDate termEnd,
    @Schema(description = "The same", examples = "2027-11-29", required = true) LocalDate paidUntil,
    @Schema(description = "To choose from", required = true) List<Choice> periods,
    @Schema(description = "That it renews with, whatever period is chosen")
        @Nullable ScheduledChange scheduledChange,
    @Schema(required = true) Automatic autoRenewal,
    @Schema(description = "Renews it, once it is paid") @Nullable UUID pendingOrderId) {

  /** A period that it can be renewed for. */
  @Schema(name = "RenewalPeriod")
  record Choice(
      @Schema(required = true) BillingPeriod period,
      @Schema(description = "The price without tax", required = true) Money list,
      @Schema(description = "By a coupon") @Nullable Money discount,
      @Schema(description = "List price less discount, without tax", required = true) Money net,
      @Schema(
              description = "The first day after the new term",
              examples = "2028-11-29",
              required = true)
          LocalDate newTermEnd,
      @Schema(
              description = "Whether its next term is of it, where nobody chooses",
              examples = "true",
              required = true)
          boolean current) {}

  /** How it renews by itself. */
  @Schema(name = "AutomaticRenewal")
  record Automatic(
      @Schema(examples = "true", required = true) boolean enabled,
      @Schema(description = "Null where none comes") @Nullable Instant nextAttemptAt,
      @Schema(description = "Of a reminder, with tax; it holds") @Nullable Money announcedPrice) {}
}
