package dev.kontor.sale.restoration;

import dev.kontor.platform.problem.DomainException;
import dev.kontor.product.product.ProductStatus;
import dev.kontor.product.product.Redemption;
import dev.kontor.product.product.Subscribed;
import java.time.LocalDate;

/** Which domains can be restored on a day (DOM-1). */
final class RestorationRules {
  private RestorationRules() {}

  /**
   * How a product can be had back.
   *
   * @throws DomainException 409 {@code not-to-be-restored}, {@code domain-not-expired}, {@code
   *     domain-released}
   */
  static Redemption require(Subscribed product, LocalDate today) {
    if (!product.isDomain() || product.paidUntil() == null || product.offer() == null) {
      throw RestorationProblem.NOT_TO_BE_RESTORED.exception(product.name());
    }
    if (product.status() == ProductStatus.ENDED) {
      throw RestorationProblem.DOMAIN_RELEASED.exception(product.name());
    }
    var redemption = product.redemption();
    if (redemption == null) {
      throw RestorationProblem.DOMAIN_NOT_EXPIRED
          .exception(product.name(), product.end())
          .with("expiresOn", product.end());
    }
    if (!product.isRestorable(today)) {
      throw RestorationProblem.DOMAIN_RELEASED.exception(product.name());
    }
    return redemption;
  }
}
