package dev.kontor.account.identity;

import static dev.kontor.platform.problem.ProblemKind.INVALID;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Refusals around accounts. */
enum IdentityProblem implements ProblemType {
  EMAIL_VERIFICATION_INVALID,
  COUNTRY_UNKNOWN,
  TIME_ZONE_UNKNOWN,
  LANGUAGE_UNKNOWN,
  DEFAULT_ORGANISATION_UNKNOWN,
  AVATAR_UNREADABLE,
  AVATAR_TOO_MANY_PIXELS;

  @Override
  public ProblemKind kind() {
    return INVALID;
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<IdentityProblem> types() {
      return List.of(values());
    }
  }
}
