package dev.kontor.product.product;

import dev.kontor.product.catalogue.BillingPeriod;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a product's next term is of, where that was chosen ahead. */
@Schema(name = "ScheduledChange")
public record ScheduledChange(
    @Schema(description = "A code of the catalogue", examples = "hosting_pro", required = true)
        String offer,
    @Schema(required = true) BillingPeriod period,
    @Schema(description = "The first day of that term", required = true) LocalDate takesEffectOn) {

  /** Of a product that has an end; null where nothing was chosen. */
  public static @Nullable ScheduledChange of(Subscribed product) {
    var plan = product.scheduled();
    return plan == null ? null : new ScheduledChange(plan.offer(), plan.period(), product.end());
  }
}
