package dev.kontor.account.factor.totp;

import static dev.kontor.platform.problem.ProblemKind.INVALID;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Refusals around one-time codes. */
enum TotpProblem implements ProblemType {
  /** The code is right for a time some minutes off: the device's clock is. */
  CODE_OF_ANOTHER_TIME;

  @Override
  public ProblemKind kind() {
    return INVALID;
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<TotpProblem> types() {
      return List.of(values());
    }
  }
}
