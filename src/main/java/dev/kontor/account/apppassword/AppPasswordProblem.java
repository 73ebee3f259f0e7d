package dev.kontor.account.apppassword;

import static dev.kontor.platform.problem.ProblemKind.CONFLICT;
import static dev.kontor.platform.problem.ProblemKind.FORBIDDEN;
import static dev.kontor.platform.problem.ProblemKind.INVALID;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Refusals around app passwords. */
enum AppPasswordProblem implements ProblemType {
  TOO_MANY_APP_PASSWORDS(CONFLICT),
  /** Either none or both were given. */
  ONE_PASSWORD_NEEDED(INVALID),
  /** The app password is right, but wasn't made for this service. */
  SERVICE_NOT_COVERED(FORBIDDEN);

  private final ProblemKind kind;

  AppPasswordProblem(ProblemKind kind) {
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<AppPasswordProblem> types() {
      return List.of(values());
    }
  }
}
