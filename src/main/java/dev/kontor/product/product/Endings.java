package dev.kontor.product.product;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * What becomes of products that nobody renews (SUB-12); locks don't stop it. Who asks for it holds
 * the organisation's lock, and leaves out domains, whose end their registry decides.
 */
@ApplicationScoped
public class Endings {
  private final ProductRepository products;
  private final Clock clock;
  private final Event<Object> events;

  Endings(ProductRepository products, Clock clock, Event<Object> events) {
    this.products = products;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Has those products expire whose last term is over.
   *
   * @return those for which that is news
   */
  @Transactional(TxType.MANDATORY)
  public Set<UUID> expire(UUID organisationId, Collection<UUID> ids) {
    var today = today();
    var expired = new HashSet<UUID>();
    for (var product : products.lock(organisationId, ids)) {
      product
          .expire(today)
          .ifPresent(
              event -> {
                expired.add(product.id());
                events.fire(event);
              });
    }
    return expired;
  }

  /** Ends those products for good that have expired and can't be renewed any more. */
  @Transactional(TxType.MANDATORY)
  public void end(UUID organisationId, Collection<UUID> ids) {
    var today = today();
    for (var product : products.lock(organisationId, ids)) {
      product.end(today).ifPresent(events::fire);
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
