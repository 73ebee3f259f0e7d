package dev.kontor.product.catalogue;

import dev.kontor.platform.money.Money;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a term of an offer is to cost. */
@Schema(name = "PriceDetails")
record PriceDetails(
    @Schema(description = "ISO 8601", examples = "P1M") @NotNull BillingPeriod period,
    @Schema(description = "For one term, before tax; in CHF or EUR") @NotNull Money amount) {
  PriceKey key() {
    return new PriceKey(period, amount.currency());
  }
}
