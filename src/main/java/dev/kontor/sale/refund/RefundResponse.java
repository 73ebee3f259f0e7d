package dev.kontor.sale.refund;

import dev.kontor.money.invoice.RefundTarget;
import dev.kontor.platform.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A refund as it stands. */
@Schema(name = "Refund")
record RefundResponse(
    @Schema(examples = "019ab3d0-1a2b-7c3d-8e4f-5a6b7c8d9e0f") UUID id,
    @Schema(examples = "019ab3ca-7d10-7b2c-8e31-4a7f1d5c0b9e") UUID organisationId,
    @Schema(examples = "019ab3ca-5a50-7f66-8d75-8f90a1b2c3d5") UUID invoiceId,
    @Schema(examples = "019ab3d0-1a2c-7d4e-8f50-6b7c8d9e0f1a") UUID creditNoteId,
    @Schema(description = "Of the credit note, with tax") Money amount,
    RefundTarget to,
    RefundTerms terms,
    @Schema(examples = "The shop was down for two days") String reason,
    @Schema(description = "Where it goes; nowhere where the invoice wasn't paid") List<Part> parts,
    @Schema(description = "`pending` and `failed` as soon as a part is", examples = "succeeded")
        RefundStatus status,
    @Schema(examples = "2026-11-29T09:00:00Z") Instant createdAt) {
  /** A part of it. */
  @Schema(name = "RefundPart")
  record Part(
      RefundPartTarget to,
      Money amount,
      @Schema(description = "What `failed` to go to its source is on the prepaid account")
          RefundStatus status,
      @Schema(description = "By which the bank sends it, where it was transferred")
          @Nullable UUID withdrawalId) {}

  static RefundResponse of(Refund refund, List<Refund.Part> parts) {
    return new RefundResponse(
        refund.id(),
        refund.organisationId(),
        refund.invoiceId(),
        refund.noteId(),
        refund.amount(),
        refund.target(),
        refund.terms(),
        refund.reason(),
        parts.stream().map(each -> part(each, refund.amount().currency())).toList(),
        status(parts.stream().map(Refund.Part::status).toList()),
        refund.createdAt());
  }

  private static Part part(Refund.Part part, String currency) {
    return new Part(
        part.target(), Money.ofMinor(part.amount(), currency), part.status(), part.withdrawalId());
  }

  private static RefundStatus status(List<RefundStatus> parts) {
    if (parts.contains(RefundStatus.PENDING)) {
      return RefundStatus.PENDING;
    }
    return parts.contains(RefundStatus.FAILED) ? RefundStatus.FAILED : RefundStatus.SUCCEEDED;
  }
}
