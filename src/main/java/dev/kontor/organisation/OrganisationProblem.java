package dev.kontor.organisation;

import static dev.kontor.platform.problem.ProblemKind.CONFLICT;
import static dev.kontor.platform.problem.ProblemKind.INVALID;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Refusals around organisations. */
enum OrganisationProblem implements ProblemType {
  ADDRESS_COUNTRY_UNKNOWN(INVALID),
  POSTAL_CODE_INVALID(INVALID),
  PHONE_INVALID(INVALID),
  VAT_NUMBER_INVALID(INVALID),
  PICTURE_UNREADABLE(INVALID),
  PICTURE_TOO_MANY_PIXELS(INVALID),
  DEFAULT_BILLING_ADDRESS(CONFLICT),
  TOO_MANY_BILLING_ADDRESSES(CONFLICT);

  private final ProblemKind kind;

  OrganisationProblem(ProblemKind kind) {
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Override
  public String feature() {
    return "organisation";
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<OrganisationProblem> types() {
      return List.of(values());
    }
  }
}
