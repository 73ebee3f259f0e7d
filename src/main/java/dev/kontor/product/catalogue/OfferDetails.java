package dev.kontor.product.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What operators say of an offer. */
@Schema(name = "OfferDetails")
record OfferDetails(
    @Schema(description = "Code of the product type; it never changes", examples = "web_hosting")
        @NotNull
        @Pattern(regexp = ProductTypeDetails.CODE, message = "{kontor.code}")
        String type,
    @NotNull @Valid CatalogueNames names,
    @Schema(description = "Lists are in the order of these, type by type", examples = "140")
        @NotNull
        @Min(0)
        @Max(9999)
        Integer position,
    @Schema(examples = "standard") @NotNull VatCategory vatCategory,
    @Schema(description = "Of offers of domain names: the extension without the dot, such as `ch`")
        @Pattern(regexp = DomainExtensionEdition.NAME, message = "{kontor.domain-extension}")
        @Nullable String extension,
    @Schema(description = "Of premium support: all offers of its type have one")
        @Nullable SupportLevel supportLevel,
    @Schema(description = "Goes with it") @Min(1) @Max(168) @Nullable Integer firstAnswerHours,
    @Schema(
            description = "The first day on which the prices hold, in UTC; today or later",
            examples = "2030-01-01")
        @NotNull
        LocalDate validFrom,
    @Schema(
            description =
                "All prices that hold from that day on; what is left out isn't to be had any more",
            examples =
                "[{\"period\": \"P1M\", \"amount\": {\"amount\": \"6.90\", \"currency\": \"CHF\"}},"
                    + " {\"period\": \"P1Y\", \"amount\": {\"amount\": \"69.00\","
                    + " \"currency\": \"CHF\"}}]")
        @NotNull
        @Size(max = 20)
        List<@NotNull @Valid PriceDetails> prices) {
  static final String CODE = "^[a-z][a-z0-9_]{1,59}$";

  OfferTable.Offer offer(String code) {
    return new OfferTable.Offer(
        code, type, names, position, vatCategory, extension, supportLevel, firstAnswerHours);
  }
}
