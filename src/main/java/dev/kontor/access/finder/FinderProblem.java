package dev.kontor.access.finder;

import static dev.kontor.platform.problem.ProblemKind.INVALID;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Refusals around looking for things. */
enum FinderProblem implements ProblemType {
  DOMAIN_NOT_REGISTRABLE(INVALID);

  private final ProblemKind kind;

  FinderProblem(ProblemKind kind) {
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<FinderProblem> types() {
      return List.of(values());
    }
  }
}
