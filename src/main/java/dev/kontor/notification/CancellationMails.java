package dev.kontor.notification;

import dev.kontor.product.product.ProductCancelled;
import dev.kontor.product.product.ProductEnded;
import dev.kontor.product.product.ProductReinstated;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/** Mails about products that somebody cancels. */
@Singleton
class CancellationMails {
  private final ProductNotices notices;

  CancellationMails(ProductNotices notices) {
    this.notices = notices;
  }

  void cancelled(@Observes ProductCancelled event) {
    notices.send(
        event.organisationId(),
        event.productId(),
        new ProductNotices.Notice(
            event.isDomain() ? "domain_cancelled" : "product_cancelled",
            reader -> List.of(event.name(), Formats.midnight(event.endsOn(), reader))));
  }

  void reinstated(@Observes ProductReinstated event) {
    notices.send(
        event.organisationId(),
        event.productId(),
        new ProductNotices.Notice(
            event.autoRenewal() ? "product_reinstated" : "product_reinstated_by_hand",
            reader -> List.of(event.name(), Formats.midnight(event.paidUntil(), reader))));
  }

  /** Of other ends people were told before. */
  void ended(@Observes ProductEnded event) {
    if (event.isAtOnce()) {
      notices.send(
          event.organisationId(),
          event.productId(),
          new ProductNotices.Notice("product_ended_now", reader -> List.of(event.name())));
    }
  }
}
