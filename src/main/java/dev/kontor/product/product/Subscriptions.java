package dev.kontor.product.product;

import dev.kontor.product.term.NewTerm;
import dev.kontor.product.term.ProductTerms;
import dev.kontor.product.term.TermPrice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How products run, and run on (SUB-3). Who changes that holds the organisation's lock. */
@ApplicationScoped
public class Subscriptions {
  private final ProductRepository products;
  private final SubscriptionQueries queries;
  private final ProductTerms terms;
  private final OfferNames names;
  private final Clock clock;
  private final Event<Object> events;

  Subscriptions(
      ProductRepository products,
      SubscriptionQueries queries,
      ProductTerms terms,
      OfferNames names,
      Clock clock,
      Event<Object> events) {
    this.products = products;
    this.queries = queries;
    this.terms = terms;
    this.names = names;
    this.clock = clock;
    this.events = events;
  }

  /** Some products of an organisation, without those that it doesn't have. */
  public List<Subscribed> find(UUID organisationId, Collection<UUID> ids) {
    return queries.find(organisationId, ids);
  }

  /** Those of some offers that haven't ended, the oldest first. */
  public List<Subscribed> living(UUID organisationId, Collection<String> offers) {
    return queries.living(organisationId, offers);
  }

  /**
   * Those that haven't ended and whose last term ends on one of some days, the earliest first.
   *
   * @param days of which each is the first day after a term
   */
  public List<Subscribed> endingOn(UUID organisationId, Collection<LocalDate> days) {
    return queries.endingOn(organisationId, days);
  }

  /**
   * The domains in their redemption period that can't be restored any more from some days on.
   *
   * @param days of which each is the first day after a redemption period
   */
  public List<Subscribed> redeemableUntil(UUID organisationId, Collection<LocalDate> days) {
    return queries.redeemableUntil(organisationId, days);
  }

  /**
   * Those that can be renewed on a day, the earliest end first.
   *
   * @param before only those that end before; null for all
   * @param afterEnd after this one's end and id
   */
  public List<Subscribed> renewable(
      UUID organisationId,
      LocalDate today,
      @Nullable LocalDate before,
      LocalDate afterEnd,
      UUID afterId,
      int limit) {
    return queries.renewable(organisationId, today, before, afterEnd, afterId, limit);
  }

  /**
   * Whether products can still go on for the terms that were ordered: each can be renewed, and ends
   * on the day that its new term begins.
   *
   * @param from the terms' first days, by product
   */
  public boolean canRenew(UUID organisationId, Map<UUID, LocalDate> from, LocalDate today) {
    return areAll(organisationId, from, each -> each.renewability(today) == Renewability.RENEWABLE);
  }

  /** The same of domains that are to be had back from their redemption period. */
  public boolean canRestore(UUID organisationId, Map<UUID, LocalDate> from, LocalDate today) {
    return areAll(organisationId, from, each -> each.isRestorable(today));
  }

  private boolean areAll(
      UUID organisationId, Map<UUID, LocalDate> from, Predicate<Subscribed> what) {
    var found = queries.find(organisationId, from.keySet());
    return found.size() == from.size()
        && found.stream()
            .allMatch(each -> what.test(each) && each.end().equals(from.get(each.id())));
  }

  /**
   * Has products go on for terms that were paid. The period of each is kept for its later terms.
   *
   * @param renewals which {@link #canRenew}
   */
  @Transactional(TxType.MANDATORY)
  public void renew(UUID organisationId, Map<UUID, NewTerm> renewals) {
    var locked = products.lock(organisationId, renewals.keySet());
    terms.append(organisationId, renewals);
    for (var product : locked) {
      var term = Objects.requireNonNull(renewals.get(product.id()));
      if (product.scheduled() != null) {
        callAsOffered(organisationId, product, term);
      }
      events.fire(product.renew(term));
      tellDomainEnd(product);
    }
    var ends = renewals.values().stream().map(NewTerm::to).collect(Collectors.toSet());
    events.fire(new TermEndsKnown(organisationId, ends));
  }

  /**
   * Whether a product can still be changed in the middle of its terms.
   *
   * @param end the first day after the last of its terms, as it was when that was worked out
   */
  public boolean canChange(UUID organisationId, UUID productId, LocalDate end) {
    return queries.find(organisationId, List.of(productId)).stream()
        .anyMatch(each -> each.status() == ProductStatus.ACTIVE && end.equals(each.paidUntil()));
  }

  /**
   * Gives a product another offer from the first day of a paid term on, whatever terms it has.
   *
   * @param givenBack of the term that it shortens, by its id
   */
  @Transactional(TxType.MANDATORY)
  public void change(
      UUID organisationId, UUID productId, NewTerm term, Map<UUID, TermPrice> givenBack) {
    var product = products.lock(organisationId, productId);
    terms.replace(organisationId, productId, term, givenBack);
    callAsOffered(organisationId, product, term);
    events.fire(product.change(term));
    events.fire(new TermEndsKnown(organisationId, Set.of(product.end())));
  }

  private void callAsOffered(UUID organisationId, Product product, NewTerm term) {
    var before = queries.find(organisationId, List.of(product.id())).get(0);
    names
        .after(before, term.offer())
        .ifPresent(name -> product.edit(new ProductDetails(name, before.billingAddressId(), null)));
  }

  /** Chooses what a product's next term is of, whoever renews it; null for the same again. */
  @Transactional(TxType.MANDATORY)
  public void schedule(UUID organisationId, UUID productId, @Nullable Plan plan) {
    var product = products.lock(organisationId, productId);
    var before = product.scheduled();
    if (!Objects.equals(before, plan)) {
      product.schedule(plan);
      events.fire(ProductChangeScheduled.of(product, before));
      events.fire(new TermEndsKnown(organisationId, Set.of(product.end())));
    }
  }

  /**
   * Switches automatic renewal on or off.
   *
   * @param ids of products that the organisation has
   */
  @Transactional(TxType.MANDATORY)
  public void renewAutomatically(UUID organisationId, Collection<UUID> ids, boolean isOn) {
    for (var product : products.lock(organisationId, ids)) {
      if (product.renewAutomatically(isOn)) {
        events.fire(new AutoRenewalSwitched(organisationId, product.id(), product.name(), isOn));
      }
    }
  }

  /**
   * Takes a paid term back that a product can't go on for.
   *
   * @return false where it isn't the product's last one
   */
  @Transactional(TxType.MANDATORY)
  public boolean withdraw(UUID organisationId, UUID productId, UUID orderLineId) {
    var product = products.lock(organisationId, productId);
    var last = terms.removeLast(organisationId, productId, orderLineId);
    last.ifPresent(
        term -> {
          product.endsWith(term);
          events.fire(new TermEndsKnown(organisationId, Set.of(product.end())));
          tellDomainEnd(product);
        });
    return last.isPresent();
  }

  /**
   * Takes the word of a domain's registry for when its last term ends.
   *
   * @param end after that term's first day
   */
  @Transactional(TxType.MANDATORY)
  public void endOn(UUID organisationId, UUID productId, LocalDate end) {
    var product = products.lock(organisationId, productId);
    if (!end.equals(product.end())) {
      terms.endLastOn(organisationId, productId, end);
      product.endsOn(end, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
      events.fire(new TermEndsKnown(organisationId, Set.of(end)));
      tellDomainEnd(product);
    }
  }

  private void tellDomainEnd(Product product) {
    if (product.isDomain()) {
      events.fire(new DomainTermEnds(product.organisationId(), product.id(), product.end()));
    }
  }

  /**
   * Switches the renewal warranty of a domain on or off (DOM-2).
   *
   * @return whether that changes anything
   */
  @Transactional(TxType.MANDATORY)
  public boolean warrant(UUID organisationId, UUID productId, boolean isOn) {
    var product = products.lock(organisationId, productId);
    var isChange = product.domain().warrant(isOn);
    if (isChange) {
      events.fire(new RenewalWarrantySwitched(organisationId, productId, product.name(), isOn));
    }
    return isChange;
  }
}
