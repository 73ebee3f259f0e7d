package dev.kontor.sale.warranty;

import static dev.kontor.platform.problem.ProblemKind.CONFLICT;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Why a product has no renewal warranty. */
enum WarrantyProblem implements ProblemType {
  WARRANTY_FOR_DOMAINS_ONLY(CONFLICT);

  private final ProblemKind kind;

  WarrantyProblem(ProblemKind kind) {
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<WarrantyProblem> types() {
      return List.of(values());
    }
  }
}
