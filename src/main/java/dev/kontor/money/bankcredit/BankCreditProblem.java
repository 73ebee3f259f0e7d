package dev.kontor.money.bankcredit;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Refusals around what the bank tells. */
enum BankCreditProblem implements ProblemType {
  BANK_CREDIT_KNOWN(ProblemKind.CONFLICT),
  BANK_CREDIT_ASSIGNED(ProblemKind.CONFLICT),
  BANK_CREDIT_RETURNED(ProblemKind.CONFLICT),
  BANK_CREDIT_REVERSAL(ProblemKind.CONFLICT),
  BANK_CREDIT_TARGET_INVALID(ProblemKind.INVALID),
  BANK_CREDIT_CURRENCY(ProblemKind.INVALID),
  BANK_CREDIT_STATUS_UNKNOWN(ProblemKind.INVALID),
  BANK_ACCOUNT_UNKNOWN(ProblemKind.INVALID),
  BANK_FILE_INVALID(ProblemKind.INVALID),
  BANK_FILE_SUM_WRONG(ProblemKind.INVALID);

  private final ProblemKind kind;

  BankCreditProblem(ProblemKind kind) {
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<BankCreditProblem> types() {
      return List.of(values());
    }
  }
}
