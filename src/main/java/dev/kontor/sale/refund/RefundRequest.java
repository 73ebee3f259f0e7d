package dev.kontor.sale.refund;

import dev.kontor.money.invoice.CreditExtent;
import dev.kontor.money.invoice.RefundTarget;
import dev.kontor.money.prepaid.Amounts;
import dev.kontor.platform.money.Money;
import dev.kontor.platform.text.Line;
import dev.kontor.platform.text.Typed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to be given back of an invoice. */
@Schema(
    name = "RefundInvoice",
    examples =
        "{\"to\": \"source\", \"terms\": \"keep\", \"reason\": \"The shop was down for two days\"}")
record RefundRequest(
    @Schema(description = "Where there are none, all that is left of the invoice")
        @Size(min = 1, max = 200)
        @Valid
        @Nullable List<@NotNull @Valid Part> lines,
    @Schema(required = true) @NotNull RefundTarget to,
    @Schema(required = true) @NotNull RefundTerms terms,
    @Schema(description = "Stands on the credit note and on the statement", required = true)
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = Line.PLAIN, message = Line.MESSAGE)
        @Typed
        String reason) {
  /** A line, or a part of one. */
  @Schema(name = "RefundLine")
  record Part(
      @Schema(examples = "019ab3ca-5a11-7e33-8042-5c6d7e8f90a1", required = true) @NotNull
          UUID lineId,
      @Schema(description = "With tax; all that is left where not given") @Valid
          @Nullable Money amount) {}

  /**
   * What of it a credit note takes back.
   *
   * @throws dev.kontor.platform.problem.DomainException 422 {@code refund-line-twice}, {@code
   *     amount-not-positive}, {@code currency-mismatch}
   */
  CreditExtent extent(String currency) {
    if (lines == null) {
      return new CreditExtent.Whole();
    }
    var whole = new HashSet<UUID>();
    var parts = new HashMap<UUID, Long>();
    for (int i = 0; i < lines.size(); i++) {
      var each = lines.get(i);
      var field = "lines[" + i + "]";
      if (whole.contains(each.lineId()) || parts.containsKey(each.lineId())) {
        throw RefundProblem.REFUND_LINE_TWICE.exception().onField(field + ".lineId");
      }
      var amount = each.amount();
      if (amount == null) {
        whole.add(each.lineId());
      } else {
        requireAmount(amount, currency, field + ".amount");
        parts.put(each.lineId(), amount.minor());
      }
    }
    return new CreditExtent.Some(whole, parts);
  }

  private static void requireAmount(Money amount, String currency, String field) {
    if (!amount.currency().equals(currency)) {
      throw Amounts.currencyMismatch(currency, field + ".currency");
    }
    Amounts.requirePositive(amount, field);
  }
}
