package dev.kontor.service.holding;

import static dev.kontor.platform.problem.ProblemKind.CONFLICT;
import static dev.kontor.platform.problem.ProblemKind.INVALID;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Refusals around what members keep. */
enum HoldingProblem implements ProblemType {
  HOLDING_USER_UNKNOWN(INVALID),
  HOLDING_REPEATED(INVALID),
  HOLDING_ADDRESS_INVALID(INVALID),
  HOLDING_UNKNOWN(INVALID),
  HOLDING_DECIDED_TWICE(INVALID),
  HOLDING_ACTION_UNFIT(INVALID),
  HOLDING_RECIPIENT_MISSING(INVALID),
  HOLDING_RECIPIENT_MISPLACED(INVALID),
  HOLDING_RECIPIENT_UNKNOWN(INVALID),
  HOLDING_RECIPIENT_EXTERNAL(INVALID),
  HOLDING_RECIPIENT_LEAVING(INVALID),
  REMOVAL_UNCONFIRMED(INVALID),
  REMOVAL_DECISIONS_MISSING(CONFLICT);

  private final ProblemKind kind;

  HoldingProblem(ProblemKind kind) {
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<HoldingProblem> types() {
      return List.of(values());
    }
  }
}
