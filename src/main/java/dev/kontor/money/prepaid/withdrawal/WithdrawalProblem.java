package dev.kontor.money.prepaid.withdrawal;

import static dev.kontor.platform.problem.ProblemKind.CONFLICT;
import static dev.kontor.platform.problem.ProblemKind.INVALID;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Refusals around withdrawals and their files. */
enum WithdrawalProblem implements ProblemType {
  WITHDRAWAL_DESTINATION_INVALID(INVALID),
  IBAN_INVALID(INVALID),
  QR_IBAN(INVALID),
  WITHDRAWAL_TOO_SMALL(CONFLICT),
  WITHDRAWAL_STATUS_UNKNOWN(INVALID),
  WITHDRAWAL_PICKED_UP(CONFLICT),
  WITHDRAWAL_CLOSED(CONFLICT),
  NO_WITHDRAWALS_WAITING(CONFLICT),
  PAYOUT_ACCOUNT_MISSING(CONFLICT),
  FILE_CONFIRMED(CONFLICT);

  private final ProblemKind kind;

  WithdrawalProblem(ProblemKind kind) {
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
    public List<WithdrawalProblem> types() {
      return List.of(values());
    }
  }
}
