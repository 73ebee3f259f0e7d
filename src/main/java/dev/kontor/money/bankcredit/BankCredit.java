package dev.kontor.money.bankcredit;

import dev.kontor.platform.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/**
 * What came to one of the provider's bank accounts, and what became of it.
 *
 * @param why nobody knew whose it is; stays when an operator has said it
 * @param toPrepaid what of it went to the prepaid account, in minor units; null where nothing did
 * @param enteredBy the operator who entered it, or sent the file
 * @param decidedBy the operator who said where it belongs, or that it goes back
 */
record BankCredit(
    UUID id,
    BankCreditKind kind,
    String account,
    @Nested Money amount,
    @Nullable String reference,
    @Nullable String remittance,
    @Nullable String debtorName,
    @Nullable String debtorAccount,
    LocalDate bookedOn,
    String bankReference,
    BankCreditStatus status,
    @Nullable Unmatched why,
    @Nullable UUID organisationId,
    @Nullable UUID invoiceId,
    @Nullable UUID paymentId,
    @Nullable BankCreditOutcome outcome,
    @Nullable Long toPrepaid,
    Instant createdAt,
    UUID enteredBy,
    boolean fromFile,
    @Nullable UUID decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String reason) {

  /** What it is once it went somewhere. */
  BankCreditStatus statusOf(BankCreditOutcome went) {
    if (decidedBy != null) {
      return BankCreditStatus.ASSIGNED;
    }
    return went == BankCreditOutcome.PART
        ? BankCreditStatus.PARTLY_MATCHED
        : BankCreditStatus.MATCHED;
  }

  /** Why nobody knew it stays, where an operator has said it. */
  @Nullable Unmatched whyOnceBooked() {
    return decidedBy == null ? null : why;
  }

  @Nullable Money moneyToPrepaid() {
    return toPrepaid == null ? null : Money.ofMinor(toPrepaid, amount.currency());
  }

  /**
   * Lets pass what an operator may still decide on.
   *
   * @throws dev.kontor.platform.problem.DomainException 409
   */
  void requireUndecided() {
    switch (status) {
      case UNKNOWN -> {}
      case MATCHED, PARTLY_MATCHED, ASSIGNED ->
          throw BankCreditProblem.BANK_CREDIT_ASSIGNED.exception();
      case RETURNED -> throw BankCreditProblem.BANK_CREDIT_RETURNED.exception();
      case REVERSED -> throw BankCreditProblem.BANK_CREDIT_REVERSAL.exception();
    }
  }
}
