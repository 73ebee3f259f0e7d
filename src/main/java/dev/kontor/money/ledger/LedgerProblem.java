package dev.kontor.money.ledger;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Refusals of the ledger. */
enum LedgerProblem implements ProblemType {
  BALANCE_INSUFFICIENT,
  HOLD_CLOSED,
  CAPTURE_TOO_HIGH,
  REFUND_TOO_HIGH,
  ENTRY_NOT_REVERSIBLE,
  RECONCILIATION_RUNNING;

  @Override
  public ProblemKind kind() {
    return ProblemKind.CONFLICT;
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<LedgerProblem> types() {
      return List.of(values());
    }
  }
}
