package dev.kontor.sale.vat;

import static dev.kontor.platform.problem.ProblemKind.CONFLICT;
import static dev.kontor.platform.problem.ProblemKind.INVALID;
import static dev.kontor.platform.problem.ProblemKind.NOT_FOUND;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Refusals around rates of VAT. */
enum VatProblem implements ProblemType {
  VAT_PLACE_UNKNOWN(NOT_FOUND),
  VAT_RATE_INVALID(INVALID),
  VAT_CATEGORY_INVALID(INVALID),
  VAT_DATE_INVALID(INVALID),
  VAT_RATE_IN_FORCE(CONFLICT);

  private final ProblemKind kind;

  VatProblem(ProblemKind kind) {
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Singleton
  static final class Types implements ProblemCatalogue {
    @Override
    public List<VatProblem> types() {
      return List.of(values());
    }
  }
}
