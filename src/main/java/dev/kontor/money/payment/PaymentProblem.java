package dev.kontor.money.payment;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Refusals around payments. */
enum PaymentProblem implements ProblemType {
  PAYMENT_METHOD_UNKNOWN(ProblemKind.INVALID),
  PAYMENT_TOKEN_UNKNOWN(ProblemKind.INVALID),
  CARD_NUMBER_REFUSED(ProblemKind.INVALID),
  TOO_MANY_PAYMENT_METHODS(ProblemKind.CONFLICT),
  CALLBACK_SIGNATURE_INVALID(ProblemKind.UNAUTHENTICATED),
  CALLBACK_OUTDATED(ProblemKind.UNAUTHENTICATED),
  PAYMENT_UNKNOWN(ProblemKind.NOT_FOUND),
  PAYMENT_AMOUNT_MISMATCH(ProblemKind.CONFLICT),
  PAYMENT_WITHOUT_MISMATCH(ProblemKind.CONFLICT),
  MISMATCH_BOOKED(ProblemKind.CONFLICT),
  PAYMENT_NOT_REFUNDABLE(ProblemKind.CONFLICT),
  PAYMENT_REFUND_TOO_HIGH(ProblemKind.CONFLICT);

  private final ProblemKind kind;

  PaymentProblem(ProblemKind kind) {
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<PaymentProblem> types() {
      return List.of(values());
    }
  }
}
