package dev.kontor.account.session;

import static dev.kontor.platform.problem.ProblemKind.FORBIDDEN;
import static dev.kontor.platform.problem.ProblemKind.INVALID;
import static dev.kontor.platform.problem.ProblemKind.UNAUTHENTICATED;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Refusals around signing in. */
public enum SessionProblem implements ProblemType {
  SIGN_IN_FAILED(UNAUTHENTICATED),
  REFRESH_TOKEN_INVALID(UNAUTHENTICATED),
  REFRESH_TOKEN_REUSED(UNAUTHENTICATED),
  SECOND_FACTOR_REQUIRED(FORBIDDEN),
  /** The user had the account secured: the present password opens nothing any more. */
  NEW_PASSWORD_REQUIRED(FORBIDDEN),
  CODE_WRONG(INVALID),
  ACCOUNT_BLOCKED(FORBIDDEN);

  private final ProblemKind kind;

  SessionProblem(ProblemKind kind) {
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<SessionProblem> types() {
      return List.of(values());
    }
  }
}
