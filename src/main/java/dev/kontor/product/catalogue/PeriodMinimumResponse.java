package dev.kontor.product.catalogue;

import dev.kontor.platform.money.Money;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From which price on a shorter term is to be had on the date asked for. */
@Schema(name = "PeriodMinimum")
record PeriodMinimumResponse(
    @Schema(description = "ISO 8601", examples = "P1M", required = true) BillingPeriod period,
    @Schema(description = "What a term has to cost at least, before tax", required = true)
        Money amount,
    @Schema(
            description = "Since when it holds: the first day, in UTC",
            examples = "2024-01-01",
            required = true)
        LocalDate validFrom) {

  static PeriodMinimumResponse of(PeriodMinimumTable.DatedMinimum dated) {
    return new PeriodMinimumResponse(dated.key().period(), dated.amount(), dated.validFrom());
  }
}
