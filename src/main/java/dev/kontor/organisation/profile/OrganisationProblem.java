package dev.kontor.organisation.profile;

import static dev.kontor.platform.problem.ProblemKind.INVALID;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Refusals around organisations. */
enum OrganisationProblem implements ProblemType {
  ADDRESS_COUNTRY_UNKNOWN,
  POSTAL_CODE_INVALID,
  PHONE_INVALID,
  VAT_NUMBER_INVALID,
  PICTURE_UNREADABLE,
  PICTURE_TOO_MANY_PIXELS;

  @Override
  public ProblemKind kind() {
    return INVALID;
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<OrganisationProblem> types() {
      return List.of(values());
    }
  }
}
