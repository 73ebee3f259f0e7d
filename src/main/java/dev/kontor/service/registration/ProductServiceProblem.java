package dev.kontor.service.registration;

import static dev.kontor.platform.problem.ProblemKind.CONFLICT;
import static dev.kontor.platform.problem.ProblemKind.INVALID;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Refusals around product services. */
enum ProductServiceProblem implements ProblemType {
  SERVICE_CODE_TAKEN(CONFLICT),
  SERVICE_TYPE_UNKNOWN(INVALID);

  private final ProblemKind kind;

  ProductServiceProblem(ProblemKind kind) {
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<ProductServiceProblem> types() {
      return List.of(values());
    }
  }
}
