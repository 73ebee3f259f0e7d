package dev.kontor.sale.cancellation;

import dev.kontor.platform.problem.DomainException;
import dev.kontor.product.product.ProductStatus;
import dev.kontor.product.product.Subscribed;
import dev.kontor.sale.renewal.NextTerms;
import java.time.LocalDate;

/** Which products can be cancelled at which moment, and reinstated (SUB-6). */
final class CancellationRules {
  private CancellationRules() {}

  /**
   * Lets a product pass that can be cancelled, or is so already.
   *
   * @throws DomainException 409 {@code product-ended}, {@code product-registering}, {@code
   *     domain-ends-with-term}, {@code product-without-end}, {@code product-term-over}, {@code
   *     minimum-term-runs}
   */
  static void requireCancellable(Subscribed product, CancellationMoment at, LocalDate today) {
    if (hasEnded(product, today)) {
      throw NextTerms.productEnded(product.name());
    }
    if (product.status() == ProductStatus.REGISTERING) {
      throw CancellationProblem.PRODUCT_REGISTERING.exception(product.name());
    }
    switch (at) {
      case NOW -> requireEndable(product, today);
      case END_OF_TERM -> requireRunning(product, today);
    }
  }

  private static void requireEndable(Subscribed product, LocalDate today) {
    if (product.isDomain()) {
      throw CancellationProblem.DOMAIN_ENDS_WITH_TERM.exception(product.name());
    }
    requireMinimum(product, today);
  }

  private static void requireRunning(Subscribed product, LocalDate today) {
    if (product.paidUntil() == null) {
      throw CancellationProblem.PRODUCT_WITHOUT_END.exception(product.name());
    }
    if (isOver(product, today)) {
      throw termOver(product);
    }
    if (product.status() == ProductStatus.CANCELLED) {
      return;
    }
    requireMinimum(product, product.end());
  }

  /**
   * What was agreed for so long doesn't end before.
   *
   * @param end the first day on which it wouldn't be there any more
   */
  private static void requireMinimum(Subscribed product, LocalDate end) {
    var minimum = product.minimumEndsOn();
    if (minimum != null && end.isBefore(minimum)) {
      throw CancellationProblem.MINIMUM_TERM_RUNS
          .exception(product.name(), minimum)
          .with("minimumEndsOn", minimum);
    }
  }

  /**
   * Lets a product pass that is cancelled and hasn't ended, or expired, as domains do.
   *
   * @throws DomainException 409 {@code product-ended}, {@code product-term-over}, {@code
   *     product-not-cancelled}
   */
  static void requireReinstatable(Subscribed product, LocalDate today) {
    var isCancelled = product.status() == ProductStatus.CANCELLED;
    if (hasEnded(product, today)) {
      throw NextTerms.productEnded(product.name());
    }
    if (product.isDomain() && (isCancelled ? isOver(product, today) : isExpired(product))) {
      throw termOver(product);
    }
    if (!isCancelled) {
      throw CancellationProblem.PRODUCT_NOT_CANCELLED.exception(product.name());
    }
  }

  private static DomainException termOver(Subscribed product) {
    return CancellationProblem.PRODUCT_TERM_OVER.exception(product.name(), product.end());
  }

  private static boolean isExpired(Subscribed product) {
    return product.status() == ProductStatus.EXPIRED;
  }

  /** Also where what is due at its end is still to be done; a domain expires then, and is kept. */
  private static boolean hasEnded(Subscribed product, LocalDate today) {
    return product.status() == ProductStatus.ENDED
        || product.status() == ProductStatus.CANCELLED
            && !product.isDomain()
            && isOver(product, today);
  }

  private static boolean isOver(Subscribed product, LocalDate today) {
    return !today.isBefore(product.end());
  }
}
