package dev.kontor.access.grant;

import static dev.kontor.platform.problem.ProblemKind.CONFLICT;
import static dev.kontor.platform.problem.ProblemKind.INVALID;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Refusals around access. */
enum AccessProblem implements ProblemType {
  EVERYTHING_BY_ROLE(CONFLICT),
  GRANT_TARGET_INVALID(INVALID),
  GRANTED_PRODUCT_UNKNOWN(INVALID),
  GRANTED_TYPE_UNKNOWN(INVALID),
  GRANTED_RIGHT_UNKNOWN(INVALID),
  TOO_MANY_GRANTS(INVALID),
  CHECK_INCOMPLETE(INVALID);

  private final ProblemKind kind;

  AccessProblem(ProblemKind kind) {
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<AccessProblem> types() {
      return List.of(values());
    }
  }
}
