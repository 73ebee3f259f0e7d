package dev.kontor.product.product;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.UUID;

/**
 * Products that nobody uses until an invoice is paid; their terms run on. Who asks for it holds the
 * organisation's lock.
 */
@ApplicationScoped
public class Suspensions {
  private final ProductRepository products;
  private final Clock clock;
  private final Event<Object> events;

  Suspensions(ProductRepository products, Clock clock, Event<Object> events) {
    this.products = products;
    this.clock = clock;
    this.events = events;
  }

  /** Suspends a product, unless it is or has ended. */
  @Transactional(TxType.MANDATORY)
  public void suspend(UUID organisationId, UUID productId) {
    var product = products.lock(organisationId, productId);
    if (!product.isEnded() && product.suspend(clock.instant())) {
      events.fire(new ProductSuspended(organisationId, productId, product.type(), product.name()));
    }
  }

  /** Has a product be used again, where it was suspended. */
  @Transactional(TxType.MANDATORY)
  public void resume(UUID organisationId, UUID productId) {
    var product = products.lock(organisationId, productId);
    if (product.suspend(null)) {
      events.fire(new ProductResumed(organisationId, productId, product.type(), product.name()));
    }
  }
}
