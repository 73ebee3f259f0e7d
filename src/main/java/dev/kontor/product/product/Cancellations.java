package dev.kontor.product.product;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Set;
import java.util.UUID;

/**
 * Products end because somebody doesn't want them any more (SUB-6). Whether they can is up to who
 * asks, and holds the organisation's lock, under which nothing else changes how they run.
 */
@ApplicationScoped
public class Cancellations {
  private final ProductRepository products;
  private final Event<Object> events;

  Cancellations(ProductRepository products, Event<Object> events) {
    this.products = products;
    this.events = events;
  }

  /**
   * Has a product end with its last term, without another one.
   *
   * @param product active, with an end
   */
  @Transactional(TxType.MANDATORY)
  public void cancel(UUID organisationId, Subscribed product) {
    events.fire(products.lock(organisationId, product.id()).cancel(product.isDomain()));
  }

  /** Ends a product for good, whatever is left of its terms. */
  @Transactional(TxType.MANDATORY)
  public void endNow(UUID organisationId, UUID productId) {
    events.fire(products.lock(organisationId, productId).endNow(true));
  }

  /**
   * Has a product go on as before it was cancelled; what is due before its end comes again.
   *
   * @param product cancelled, before its end
   */
  @Transactional(TxType.MANDATORY)
  public void reinstate(UUID organisationId, Subscribed product) {
    events.fire(products.lock(organisationId, product.id()).reinstate(product.isDomain()));
    events.fire(new TermEndsKnown(organisationId, Set.of(product.end())));
  }
}
