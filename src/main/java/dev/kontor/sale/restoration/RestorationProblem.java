package dev.kontor.sale.restoration;

import static dev.kontor.platform.problem.ProblemKind.CONFLICT;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Why a domain can't be restored. */
enum RestorationProblem implements ProblemType {
  NOT_TO_BE_RESTORED(CONFLICT),
  DOMAIN_NOT_EXPIRED(CONFLICT),
  DOMAIN_RELEASED(CONFLICT),
  RESTORATION_NOT_OFFERED(CONFLICT);

  private final ProblemKind kind;

  RestorationProblem(ProblemKind kind) {
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<RestorationProblem> types() {
      return List.of(values());
    }
  }
}
