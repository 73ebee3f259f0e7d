package dev.kontor.access.workgroup;

import static dev.kontor.platform.problem.ProblemKind.CONFLICT;
import static dev.kontor.platform.problem.ProblemKind.INVALID;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Refusals around work groups. */
enum WorkGroupProblem implements ProblemType {
  GROUP_NAME_TAKEN(CONFLICT),
  TOO_MANY_GROUPS(CONFLICT),
  TOO_MANY_GROUPS_OF_MEMBER(CONFLICT),
  GROUP_UNKNOWN(INVALID);

  private final ProblemKind kind;

  WorkGroupProblem(ProblemKind kind) {
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<WorkGroupProblem> types() {
      return List.of(values());
    }
  }
}
