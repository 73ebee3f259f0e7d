package dev.kontor.sale.change;

import dev.kontor.platform.money.Money;
import dev.kontor.sale.quote.PricePreview;
import dev.kontor.sale.upgrade.TermCredit;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a change would be. */
@Schema(name = "OfferPreview")
record OfferPreview(
    @Schema(description = "The first day of the new term", required = true) LocalDate takesEffectOn,
    @Schema(description = "The first day after it", required = true) LocalDate newTermEnd,
    @Schema(description = "For what is left of the present terms, by invoice", required = true)
        List<Credit> credits,
    @Schema(description = "Of the new term, by the prices of today", required = true)
        PricePreview price,
    @Schema(description = "Its total less the credits, were it paid today", required = true)
        Money toPay,
    @Schema(examples = "true", required = true) boolean allowed,
    @Schema(description = "The problem that the change would meet", examples = "change-too-early")
        @Nullable String refusal,
    @Schema(description = "From which day on it may be") @Nullable LocalDate earliestDate,
    @Schema(description = "What would be billed twice before that, without tax")
        @Nullable Money doublyBilled) {

  /** What is credited. */
  @Schema(name = "OfferPreviewCredit")
  record Credit(
      @Schema(description = "That charged it", required = true) UUID invoiceId,
      @Schema(description = "Of the term", examples = "153", required = true) long days,
      @Schema(description = "With tax", required = true) Money amount) {
    private static Credit of(TermCredit credit, String currency) {
      return new Credit(
          credit.invoiceId(), credit.days(), Money.ofMinor(credit.price().total(), currency));
    }
  }

  /**
   * A change as somebody may see it.
   *
   * @param seesMoney whether they may see what the prepaid account holds
   */
  static OfferPreview of(Proposal proposal, boolean seesMoney) {
    var quote = seesMoney ? proposal.quote() : proposal.quote().withoutBalance();
    var refusal = proposal.refusal();
    var wait = proposal.tooEarly();
    return new OfferPreview(
        proposal.takesEffectOn(),
        proposal.newTermEnd(),
        proposal.credits().stream().map(each -> Credit.of(each, quote.currency())).toList(),
        PricePreview.of(quote),
        Money.ofMinor(quote.toPay(), quote.currency()),
        refusal == null,
        refusal == null ? null : refusal.type().slug(),
        wait == null ? null : wait.until(),
        wait == null ? null : wait.twice());
  }
}
