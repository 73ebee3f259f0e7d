package dev.kontor.sale.invoicepayment;

import static dev.kontor.platform.problem.ProblemKind.CONFLICT;
import static dev.kontor.platform.problem.ProblemKind.INVALID;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Refusals around paying open invoices. */
enum InvoicePaymentProblem implements ProblemType {
  INVOICE_PAYMENT_UNDERWAY(CONFLICT),
  PREPAID_ABOVE_DUE(INVALID),
  TRANSFER_NEEDS_NO_CALL(INVALID);

  private final ProblemKind kind;

  InvoicePaymentProblem(ProblemKind kind) {
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<InvoicePaymentProblem> types() {
      return List.of(values());
    }
  }
}
