package dev.kontor.access.apitoken;

import static dev.kontor.platform.problem.ProblemKind.CONFLICT;
import static dev.kontor.platform.problem.ProblemKind.FORBIDDEN;
import static dev.kontor.platform.problem.ProblemKind.INVALID;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Refusals around API tokens. */
enum ApiTokenProblem implements ProblemType {
  SCOPE_UNKNOWN(INVALID),
  SCOPE_NOT_HELD(FORBIDDEN),
  EXPIRY_INVALID(INVALID),
  ADDRESS_RANGE_INVALID(INVALID),
  ADDRESS_RANGE_TOO_WIDE(INVALID),
  TOO_MANY_API_TOKENS(CONFLICT),
  API_TOKEN_EXPIRED(CONFLICT),
  API_TOKEN_SUCCEEDED(CONFLICT),
  API_TOKEN_NOT_PRESENTED(ProblemKind.NOT_FOUND);

  private final ProblemKind kind;

  ApiTokenProblem(ProblemKind kind) {
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<ApiTokenProblem> types() {
      return List.of(values());
    }
  }
}
