package dev.kontor.sale.registry;

import static dev.kontor.platform.problem.ProblemKind.CONFLICT;
import static dev.kontor.platform.problem.ProblemKind.UNAVAILABLE;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Why a registry's word can't be taken. */
enum RegistryProblem implements ProblemType {
  REGISTRY_SILENT(UNAVAILABLE),
  REGISTRY_ANSWER_AWAITED(CONFLICT),
  REGISTRY_DATES_IMPOSSIBLE(CONFLICT);

  private final ProblemKind kind;

  RegistryProblem(ProblemKind kind) {
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<RegistryProblem> types() {
      return List.of(values());
    }
  }
}
