package dev.kontor.sale.vat;

import dev.kontor.product.catalogue.VatCategory;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A place with all its rates. */
@Schema(name = "VatPlace")
record PlaceRatesResponse(
    @Schema(
            description =
                "A country's ISO 3166 code, or that of a part with rates of its own: `GP`, `MQ` and"
                    + " `RE`; `AT-JM` is Jungholz and Mittelberg, `PT-20` the Azores, `PT-30` Madeira",
            examples = "CH",
            required = true)
        String place,
    @Schema(
            description = "ISO 3166-1 alpha-2: the country whose VAT numbers count there",
            examples = "CH",
            required = true)
        String country,
    @Schema(
            description =
                "Whether the rates of the days of service count, so that a term across a change is"
                    + " split; otherwise that of the day of payment does",
            examples = "true",
            required = true)
        boolean byServiceDays,
    @Schema(
            description =
                "Those of the past, that of today and those to come, by category and date. A category"
                    + " without a rate is taxed at the standard rate",
            required = true)
        List<VatRateResponse> rates) {

  static PlaceRatesResponse of(TaxPlace place, PlaceRates rates) {
    return new PlaceRatesResponse(
        place.code(),
        place.country(),
        place.byServiceDays(),
        Arrays.stream(VatCategory.values())
            .flatMap(
                category ->
                    rates.steps(category).byDay().entrySet().stream()
                        .map(each -> new VatRateResponse(category, each.getValue(), each.getKey())))
            .toList());
  }
}
