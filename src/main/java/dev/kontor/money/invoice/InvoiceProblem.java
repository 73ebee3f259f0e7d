package dev.kontor.money.invoice;

import static dev.kontor.platform.problem.ProblemKind.CONFLICT;
import static dev.kontor.platform.problem.ProblemKind.INVALID;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Refusals around invoices and credit notes. */
enum InvoiceProblem implements ProblemType {
  INVOICE_NOT_OPEN(CONFLICT),
  INVOICE_NOT_CREDITABLE(CONFLICT),
  CREDIT_TOO_HIGH(CONFLICT),
  INVOICE_LINE_UNKNOWN(INVALID),
  INVOICE_STATUS_UNKNOWN(INVALID),
  INVOICE_KIND_UNKNOWN(INVALID);

  private final ProblemKind kind;

  InvoiceProblem(ProblemKind kind) {
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<InvoiceProblem> types() {
      return List.of(values());
    }
  }
}
