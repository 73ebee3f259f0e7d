package dev.kontor.product.catalogue;

import dev.kontor.platform.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What domain names of an extension cost from a date on. */
@Schema(name = "DomainExtension")
record DomainExtensionResponse(
    @Schema(description = "Without the dot before it", examples = "ch", required = true)
        String name,
    @Schema(
            description = "The price of a year, in each currency, before tax",
            examples = "[{\"amount\": \"13.90\", \"currency\": \"CHF\"}]",
            required = true)
        List<Money> renewal,
    @Schema(
            description = "The fee for restoring a name, before tax; its renewal comes besides",
            examples = "[{\"amount\": \"45.00\", \"currency\": \"CHF\"}]",
            required = true)
        List<Money> restoration,
    @Schema(
            description = "The renewal warranty a year, before tax",
            examples = "[{\"amount\": \"2.90\", \"currency\": \"CHF\"}]",
            required = true)
        List<Money> warranty,
    @Schema(
            description = "How many days after its expiry a name can be restored",
            examples = "40",
            required = true)
        int redemptionDays,
    @Schema(
            description = "Since when all this holds: the first day, in UTC",
            examples = "2024-01-01",
            required = true)
        LocalDate validFrom) {

  static DomainExtensionResponse of(ExtensionTerms terms, LocalDate validFrom) {
    return new DomainExtensionResponse(
        terms.name(),
        terms.renewal(),
        terms.restoration(),
        terms.warranty(),
        terms.redemptionDays(),
        validFrom);
  }
}
