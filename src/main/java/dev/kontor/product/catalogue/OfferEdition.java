package dev.kontor.product.catalogue;

import dev.kontor.platform.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An offer as operators see it: with what it costs today and what it is to cost. */
@Schema(name = "OfferEdition")
record OfferEdition(
    @Schema(examples = "web_hosting_starter", required = true) String code,
    @Schema(examples = "web_hosting", required = true) String type,
    @Schema(required = true) CatalogueNames names,
    @Schema(examples = "140", required = true) int position,
    @Schema(examples = "standard", required = true) VatCategory vatCategory,
    @Schema(
            description =
                "The domain extension that it is for; null where it is for any, or for no domain"
                    + " names")
        @Nullable String extension,
    @Schema(description = "Of premium support") @Nullable SupportLevel supportLevel,
    @Schema(description = "Of premium support") @Nullable Integer firstAnswerHours,
    @Schema(
            description =
                "The first day on which its products aren't renewed any more; null without an end")
        @Nullable LocalDate renewalsEndOn,
    @Schema(
            description = "Those that hold today and those to come, the shortest terms first",
            examples =
                "[{\"period\": \"P1M\", \"currency\": \"CHF\", \"validFrom\": \"2030-01-01\","
                    + " \"amount\": {\"amount\": \"6.90\", \"currency\": \"CHF\"}}]",
            required = true)
        List<PlannedPrice> prices) {

  /** What a term costs from a day on. */
  @Schema(name = "PlannedPrice")
  record PlannedPrice(
      @Schema(examples = "P1M", required = true) BillingPeriod period,
      @Schema(examples = "CHF", required = true) String currency,
      @Schema(examples = "2030-01-01", required = true) LocalDate validFrom,
      @Schema(description = "Null where the term isn't to be had from that day on")
          @Nullable Money amount) {}

  static OfferEdition of(
      OfferTable.Offer offer,
      Map<PriceKey, Timeline<Money>> prices,
      @Nullable LocalDate renewalsEndOn,
      LocalDate today) {
    return new OfferEdition(
        offer.code(),
        offer.type(),
        offer.names(),
        offer.position(),
        offer.vatCategory(),
        offer.extension(),
        offer.supportLevel(),
        offer.firstAnswerHours(),
        renewalsEndOn,
        planned(prices, today));
  }

  /** Whether it is to be had today, or is to be later. */
  boolean hasPrices() {
    return prices.stream().anyMatch(each -> each.amount() != null);
  }

  private static List<PlannedPrice> planned(
      Map<PriceKey, Timeline<Money>> prices, LocalDate today) {
    var planned = new ArrayList<PlannedPrice>();
    prices.forEach(
        (key, timeline) ->
            timeline
                .sinceBefore(today)
                .forEach((date, amount) -> planned.add(planned(key, date, amount))));
    return planned;
  }

  private static PlannedPrice planned(PriceKey key, LocalDate date, Optional<Money> amount) {
    return new PlannedPrice(key.period(), key.currency(), date, amount.orElse(null));
  }
}
