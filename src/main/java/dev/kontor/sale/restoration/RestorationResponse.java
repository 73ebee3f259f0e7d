package dev.kontor.sale.restoration;

import dev.kontor.platform.money.Money;
import dev.kontor.sale.quote.PricePreview;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What it costs to have a domain back. */
@Schema(name = "Restoration")
record RestorationResponse(
    @Schema(description = "As it was when the domain expired, without tax", required = true)
        Money fee,
    @Schema(description = "The price of its next term, without discounts and tax", required = true)
        Money renewal,
    @Schema(required = true) PricePreview preview,
    @Schema(
            description = "The first day after the term, which begins with the old expiry",
            required = true)
        LocalDate newTermEnd,
    @Schema(
            description = "The first moment at which it can't be restored any more",
            examples = "2027-01-05T00:00:00Z",
            required = true)
        Instant possibleUntil) {
  static RestorationResponse of(Restoration found) {
    var quote = found.quote();
    return new RestorationResponse(
        Money.ofMinor(found.fee(), quote.currency()),
        Money.ofMinor(found.term().list(), quote.currency()),
        PricePreview.of(quote),
        found.term().end(),
        found.until().atStartOfDay(ZoneOffset.UTC).toInstant());
  }
}
