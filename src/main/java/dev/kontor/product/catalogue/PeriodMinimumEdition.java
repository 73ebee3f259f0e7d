package dev.kontor.product.catalogue;

import dev.kontor.platform.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The minimum of a period as operators see it: what holds today and what is to come. */
@Schema(name = "PeriodMinimumEdition")
record PeriodMinimumEdition(
    @Schema(examples = "P1M", required = true) BillingPeriod period,
    @Schema(description = "By currency, in the order of their dates", required = true)
        List<PeriodMinimumResponse> minimums) {

  static PeriodMinimumEdition of(
      BillingPeriod period, Map<String, Timeline<Money>> timelines, LocalDate today) {
    var minimums = new ArrayList<PeriodMinimumResponse>();
    timelines
        .values()
        .forEach(
            timeline ->
                timeline
                    .sinceBefore(today)
                    .forEach(
                        (date, step) ->
                            step.ifPresent(
                                amount ->
                                    minimums.add(
                                        new PeriodMinimumResponse(period, amount, date)))));
    return new PeriodMinimumEdition(period, minimums);
  }
}
