package dev.kontor.product.product;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of products that nobody renews (SUB-12, SUB-6, DOM-1); locks don't stop it. Who asks
 * for it holds the organisation's lock.
 */
@ApplicationScoped
public class Endings {
  private static final int PORTION = 50;

  private final ProductRepository products;
  private final SubscriptionQueries queries;
  private final Clock clock;
  private final Event<Object> events;

  Endings(
      ProductRepository products, SubscriptionQueries queries, Clock clock, Event<Object> events) {
    this.products = products;
    this.queries = queries;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Has those products expire whose last term is over.
   *
   * @return those for which that is news
   */
  @Transactional(TxType.MANDATORY)
  public Set<UUID> expire(UUID organisationId, List<UUID> ids) {
    return expire(organisationId, ids, id -> null);
  }

  /**
   * As {@link #expire(UUID, List)}, of domains: cancelled ones, too, can be restored for a while.
   *
   * @param redemptions by product, as the catalogue says on the day that each expires
   */
  @Transactional(TxType.MANDATORY)
  public Set<UUID> expireDomains(UUID organisationId, Map<UUID, Redemption> redemptions) {
    return expire(organisationId, List.copyOf(redemptions.keySet()), redemptions::get);
  }

  private Set<UUID> expire(
      UUID organisationId, List<UUID> ids, Function<UUID, @Nullable Redemption> redemption) {
    var today = today();
    var expired = new HashSet<UUID>();
    each(
        organisationId,
        ids,
        product ->
            product
                .expire(today, redemption.apply(product.id()))
                .ifPresent(
                    event -> {
                      expired.add(product.id());
                      events.fire(event);
                    }));
    return expired;
  }

  /**
   * Ends those products for good that can't be renewed or restored any more, or were cancelled
   * until now.
   */
  @Transactional(TxType.MANDATORY)
  public void end(UUID organisationId, List<UUID> ids) {
    var today = today();
    each(organisationId, ids, product -> product.end(today).ifPresent(events::fire));
  }

  /**
   * Ends all that an organisation still has, whatever is left of its terms: nobody is there for it
   * any more.
   *
   * @return the names of domains among them, by product
   */
  @Transactional(TxType.MANDATORY)
  public Map<UUID, String> endAll(UUID organisationId) {
    var living = queries.living(organisationId);
    each(
        organisationId,
        living.stream().map(Subscribed::id).toList(),
        product -> events.fire(product.endNow(false)));
    return living.stream()
        .filter(Subscribed::isDomain)
        .collect(Collectors.toMap(Subscribed::id, Subscribed::name));
  }

  /** Portion by portion: for each event that is written, all entities in mind are compared. */
  private void each(UUID organisationId, List<UUID> ids, Consumer<Product> change) {
    for (int i = 0; i < ids.size(); i += PORTION) {
      var portion =
          products.lock(organisationId, ids.subList(i, Math.min(i + PORTION, ids.size())));
      portion.forEach(change);
      products.letGo(portion);
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
