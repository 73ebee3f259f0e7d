package dev.kontor.money.prepaid;

import static dev.kontor.platform.problem.ProblemKind.CONFLICT;
import static dev.kontor.platform.problem.ProblemKind.INVALID;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Refusals around the prepaid account. */
enum PrepaidProblem implements ProblemType {
  AMOUNT_NOT_POSITIVE(INVALID),
  AMOUNT_OUT_OF_LIMITS(INVALID),
  CURRENCY_MISMATCH(INVALID),
  PAYMENT_METHOD_CURRENCY(INVALID),
  BALANCE_LIMIT_EXCEEDED(CONFLICT),
  PERIOD_INVALID(INVALID),
  CURRENCY_UNKNOWN(INVALID),
  WITHDRAWAL_DESTINATION_INVALID(INVALID),
  IBAN_INVALID(INVALID),
  QR_IBAN(INVALID),
  WITHDRAWAL_TOO_SMALL(CONFLICT),
  WITHDRAWAL_STATUS_UNKNOWN(INVALID),
  WITHDRAWAL_PICKED_UP(CONFLICT),
  WITHDRAWAL_CLOSED(CONFLICT),
  NO_WITHDRAWALS_WAITING(CONFLICT),
  PAYOUT_ACCOUNT_MISSING(CONFLICT),
  FILE_CONFIRMED(CONFLICT),
  ENTRY_UNKNOWN(INVALID);

  private final ProblemKind kind;

  PrepaidProblem(ProblemKind kind) {
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Override
  public String feature() {
    return "prepaid";
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<PrepaidProblem> types() {
      return List.of(values());
    }
  }
}
