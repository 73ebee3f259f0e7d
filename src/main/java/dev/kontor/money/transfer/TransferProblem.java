package dev.kontor.money.transfer;

import static dev.kontor.platform.problem.ProblemKind.CONFLICT;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Refusals around bank transfers of customers. */
enum TransferProblem implements ProblemType {
  TRANSFER_ACCOUNT_MISSING(CONFLICT);

  private final ProblemKind kind;

  TransferProblem(ProblemKind kind) {
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<TransferProblem> types() {
      return List.of(values());
    }
  }
}
