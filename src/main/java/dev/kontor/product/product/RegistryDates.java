package dev.kontor.product.product;

import dev.kontor.product.term.ProductTerms;
import dev.kontor.product.term.TermPrice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Makes a domain as its registry says that it is, whatever its terms were (DOM-1). Who asks for it
 * holds the organisation's lock, and credits what was paid for days that are lost.
 */
@ApplicationScoped
public class RegistryDates {
  private final ProductRepository products;
  private final ProductTerms terms;
  private final Clock clock;
  private final Event<Object> events;

  RegistryDates(ProductRepository products, ProductTerms terms, Clock clock, Event<Object> events) {
    this.products = products;
    this.terms = terms;
    this.clock = clock;
    this.events = events;
  }

  /**
   * It is registered until a day: an expired one can be used again.
   *
   * @param end after today, and after the first day of its first term
   * @param givenBack of the term that is shortened, by its id
   */
  @Transactional(TxType.MANDATORY)
  public void active(
      UUID organisationId, UUID productId, LocalDate end, Map<UUID, TermPrice> givenBack) {
    var product = products.lock(organisationId, productId);
    end(product, end, givenBack);
    events.fire(new DomainTermEnds(organisationId, productId, end));
    events.fire(RegistryDatesTaken.of(product, ProductStatus.ACTIVE));
  }

  /**
   * It is in its redemption period.
   *
   * @param end not after today, and after the first day of its first term
   * @param redemption of which the fee counts where none was fixed for that end
   * @param givenBack of the term that is shortened, by its id
   */
  @Transactional(TxType.MANDATORY)
  public void redemption(
      UUID organisationId,
      UUID productId,
      LocalDate end,
      Redemption redemption,
      Map<UUID, TermPrice> givenBack) {
    var product = products.lock(organisationId, productId);
    end(product, end, givenBack);
    product.domain().expire(end, redemption);
    product.domain().endRedemption(redemption.endsOn());
    product.expire(today(), redemption).ifPresent(events::fire);
    events.fire(new DomainTermEnds(organisationId, productId, end));
    events.fire(RegistryDatesTaken.of(product, ProductStatus.EXPIRED));
  }

  /**
   * It isn't the organisation's any more: it ends for good.
   *
   * @param givenBack of the term that is shortened, by its id
   */
  @Transactional(TxType.MANDATORY)
  public void gone(UUID organisationId, UUID productId, Map<UUID, TermPrice> givenBack) {
    var product = products.lock(organisationId, productId);
    var all = terms.find(organisationId, productId);
    var first = all.get(0).from();
    var last = all.get(all.size() - 1).to();
    // A term has one day at least, also where that was lost.
    var end = first.isBefore(today()) ? today() : first.plusDays(1);
    if (last == null || end.isBefore(last)) {
      end(product, end, givenBack);
    }
    events.fire(product.endNow(false));
    events.fire(RegistryDatesTaken.of(product, ProductStatus.ENDED));
  }

  private void end(Product product, LocalDate end, Map<UUID, TermPrice> givenBack) {
    product.endsWith(terms.endOn(product.organisationId(), product.id(), end, givenBack));
    product.endsOn(end, today());
    events.fire(new TermEndsKnown(product.organisationId(), Set.of(end)));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
