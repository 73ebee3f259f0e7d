package dev.kontor.money.prepaid.staffentry;

import static dev.kontor.platform.problem.ProblemKind.INVALID;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Refusals around entries of operators. */
enum StaffEntryProblem implements ProblemType {
  ENTRY_UNKNOWN(INVALID);

  private final ProblemKind kind;

  StaffEntryProblem(ProblemKind kind) {
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
    public List<StaffEntryProblem> types() {
      return List.of(values());
    }
  }
}
