package dev.kontor.money.bankcredit;

import dev.kontor.platform.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What came to one of the provider's bank accounts. */
@Schema(name = "BankCredit")
record BankCreditResponse(
    @Schema(examples = "019ab3ca-8e10-7c3d-9e42-5b6c7d8e9f0a") UUID id,
    @Schema(examples = "credit") BankCreditKind kind,
    @Schema(examples = "unknown") BankCreditStatus status,
    @Nullable Unmatched why,
    @Schema(description = "The provider's IBAN", examples = "CH5604835012345678009") String account,
    @Schema(description = "Of a reversal below zero where the bank took it back") Money amount,
    @Schema(description = "As the payer gave it") @Nullable String reference,
    @Schema(description = "What the payer wrote besides") @Nullable String remittance,
    @Schema(description = "Who sent it") @Nullable String debtorName,
    @Schema(description = "IBAN, or another number") @Nullable String debtorAccount,
    @Schema(examples = "2026-11-27") LocalDate bookedOn,
    @Schema(examples = "20261127-4711") String bankReference,
    @Nullable BankCreditOutcome outcome,
    @Schema(description = "What of it went to the prepaid account") @Nullable Money toPrepaid,
    @Nullable UUID organisationId,
    @Nullable UUID invoiceId,
    @Nullable UUID paymentId,
    @Schema(examples = "2026-11-27T09:00:00Z") Instant createdAt,
    @Schema(description = "The operator's user", examples = "019ab3c4-6f02-7b1d-8c55-2f9e4d7a6b32")
        UUID enteredBy,
    @Schema(examples = "false") boolean fromFile,
    @Nullable UUID decidedBy,
    @Schema(description = "When an operator decided") @Nullable Instant decidedAt,
    @Schema(description = "Why it goes back") @Nullable String reason) {
  static BankCreditResponse of(BankCredit credit) {
    return new BankCreditResponse(
        credit.id(),
        credit.kind(),
        credit.status(),
        credit.why(),
        credit.account(),
        credit.amount(),
        credit.reference(),
        credit.remittance(),
        credit.debtorName(),
        credit.debtorAccount(),
        credit.bookedOn(),
        credit.bankReference(),
        credit.outcome(),
        credit.moneyToPrepaid(),
        credit.organisationId(),
        credit.invoiceId(),
        credit.paymentId(),
        credit.createdAt(),
        credit.enteredBy(),
        credit.fromFile(),
        credit.decidedBy(),
        credit.decidedAt(),
        credit.reason());
  }
}
