package dev.kontor.account.password;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Refusals around passwords. */
public enum PasswordProblem implements ProblemType {
  PASSWORD_TOO_WEAK,
  PASSWORD_WRONG,
  PASSWORD_UNCHANGED;

  @Override
  public ProblemKind kind() {
    return ProblemKind.INVALID;
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<PasswordProblem> types() {
      return List.of(values());
    }
  }
}
