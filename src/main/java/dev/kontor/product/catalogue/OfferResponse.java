package dev.kontor.product.catalogue;

import dev.kontor.platform.text.Language;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something to be had, with what it costs on the date asked for. */
@Schema(name = "Offer")
record OfferResponse(
    @Schema(examples = "web_hosting_starter", required = true) String code,
    @Schema(description = "Code of the product type", examples = "web_hosting", required = true)
        String type,
    @Schema(
            description = "In the language of `Accept-Language`",
            examples = "Web hosting Starter",
            required = true)
        String name,
    @Schema(
            description = "Which of a country's VAT rates is added",
            examples = "standard",
            required = true)
        VatCategory vatCategory,
    @Schema(
            description =
                "The domain extension that it is for; null where it is for any, or for no domain"
                    + " names")
        @Nullable String extension,
    @Schema(description = "Of premium support") @Nullable SupportLevel supportLevel,
    @Schema(description = "Of premium support") @Nullable Integer firstAnswerHours,
    @Schema(
            description = "At least one; the shortest terms first",
            examples =
                "[{\"period\": \"P1M\", \"amount\": {\"amount\": \"6.50\", \"currency\": \"CHF\"},"
                    + " \"validFrom\": \"2026-01-01\"}]",
            required = true)
        List<OfferPrice> prices) {

  static OfferResponse of(OfferTable.PricedOffer priced, Language language) {
    var offer = priced.offer();
    return new OfferResponse(
        offer.code(),
        offer.type(),
        offer.names().in(language),
        offer.vatCategory(),
        offer.extension(),
        offer.supportLevel(),
        offer.firstAnswerHours(),
        priced.prices());
  }
}
