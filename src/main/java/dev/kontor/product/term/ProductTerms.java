package dev.kontor.product.term;

import dev.kontor.platform.database.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Records the terms of products (SUB-9), in the transaction of what they are bought by. How long a
 * term is follows from {@link dev.kontor.product.catalogue.BillingPeriod#end} and the product's
 * anchor day.
 */
@ApplicationScoped
public class ProductTerms {
  private final ProductTermRepository terms;
  private final Ids ids;
  private final Clock clock;

  ProductTerms(ProductTermRepository terms, Ids ids, Clock clock) {
    this.terms = terms;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Records the term that a new product begins with.
   *
   * @return the term's id
   */
  @Transactional(TxType.MANDATORY)
  public UUID addFirst(UUID organisationId, UUID productId, NewTerm term) {
    return add(ProductTerm.first(ids.next(), organisationId, productId, term, clock.instant()));
  }

  /**
   * Records the term that follows a product's last one, as {@link #append(UUID, Map)}.
   *
   * @return the term's id
   */
  @Transactional(TxType.MANDATORY)
  public UUID append(UUID organisationId, UUID productId, NewTerm term) {
    return next(terms.lockLast(organisationId, List.of(productId)), productId, term);
  }

  /**
   * Records terms that follow the last ones of products. Others who append to the same products
   * wait until the transaction ends.
   *
   * @param next by product, each beginning where the last one ends
   * @throws dev.kontor.platform.problem.DomainException 409 {@code term-taken} where there is one
   *     from that day on
   * @throws IllegalArgumentException where there would be a gap, or nothing that it could follow
   */
  @Transactional(TxType.MANDATORY)
  public void append(UUID organisationId, Map<UUID, NewTerm> next) {
    var last = terms.lockLast(organisationId, next.keySet());
    next.forEach((productId, term) -> next(last, productId, term));
  }

  /**
   * Takes back the last term of a product, which an order line bought.
   *
   * @return the one before; empty where another one is the last
   */
  @Transactional(TxType.MANDATORY)
  public Optional<Term> removeLast(UUID organisationId, UUID productId, UUID orderLineId) {
    var last = terms.lockLast(organisationId, List.of(productId)).get(productId);
    if (last == null || !last.isBought(orderLineId)) {
      return Optional.empty();
    }
    terms.delete(last);
    return find(organisationId, productId).stream()
        .filter(each -> last.term().from().equals(each.to()))
        .findFirst();
  }

  /**
   * Has a term begin in the middle of another one, which ends then: what lay ahead is gone. Others
   * who append to the product wait until the transaction ends.
   *
   * @param given back of each term that is shortened, by its id
   */
  @Transactional(TxType.MANDATORY)
  public void replace(
      UUID organisationId, UUID productId, NewTerm next, Map<UUID, TermPrice> givenBack) {
    var kept = before(organisationId, productId, next.from());
    if (kept.isEmpty()) {
      addFirst(organisationId, productId, next);
      return;
    }
    var last = kept.get(kept.size() - 1);
    last.end(next.from(), givenBack.getOrDefault(last.id(), TermPrice.NOTHING));
    terms.flush();
    add(last.next(ids.next(), next, clock.instant()));
  }

  /**
   * Takes back the terms that begin on a day, or later; the others are left, the earliest first.
   */
  private List<ProductTerm> before(UUID organisationId, UUID productId, LocalDate day) {
    terms.lockLast(organisationId, List.of(productId));
    var all = terms.ofProduct(organisationId, productId);
    for (int i = all.size() - 1; i >= 0; i--) {
      if (!all.get(i).term().from().isBefore(day)) {
        terms.delete(all.get(i));
        terms.flush();
      }
    }
    return all.stream().filter(each -> each.term().from().isBefore(day)).toList();
  }

  /**
   * Has a product's terms end on a day: those that begin then, or later, are gone.
   *
   * @param day after the first term's first day
   * @param givenBack of the term that is shortened, by its id
   * @return the last one from now on
   */
  @Transactional(TxType.MANDATORY)
  public Term endOn(
      UUID organisationId, UUID productId, LocalDate day, Map<UUID, TermPrice> givenBack) {
    var kept = before(organisationId, productId, day);
    if (kept.isEmpty()) {
      throw new IllegalArgumentException("No term of " + productId + " can end on " + day);
    }
    var last = kept.get(kept.size() - 1);
    last.end(day, givenBack.getOrDefault(last.id(), TermPrice.NOTHING));
    return last.term();
  }

  /** Has a product's last term end on another day, at the same price. */
  @Transactional(TxType.MANDATORY)
  public void endLastOn(UUID organisationId, UUID productId, LocalDate day) {
    var last = terms.lockLast(organisationId, List.of(productId)).get(productId);
    if (last == null || !day.isAfter(last.term().from())) {
      throw new IllegalArgumentException("No term of " + productId + " can end on " + day);
    }
    last.end(day, TermPrice.NOTHING);
  }

  /**
   * What was paid for a term is given back, in part or whole, and the term stays. Its taxes may be
   * those of other lines by some minor units: it costs nothing then.
   */
  @Transactional(TxType.MANDATORY)
  public void lower(UUID organisationId, UUID orderLineId, TermPrice givenBack) {
    terms
        .ofOrderLine(organisationId, orderLineId)
        .ifPresent(
            term -> {
              terms.lockLast(organisationId, List.of(term.productId()));
              term.lowerAtMost(givenBack);
            });
  }

  private UUID next(Map<UUID, ProductTerm> last, UUID productId, NewTerm term) {
    var before = last.get(productId);
    if (before == null) {
      throw new IllegalArgumentException("No terms of " + productId);
    }
    return add(before.next(ids.next(), term, clock.instant()));
  }

  private UUID add(ProductTerm term) {
    terms.persist(term);
    return term.id();
  }

  /** All terms of a product, the earliest first; none of what isn't a product. */
  @Transactional(TxType.MANDATORY)
  public List<Term> find(UUID organisationId, UUID productId) {
    return terms.ofProduct(organisationId, productId).stream().map(ProductTerm::term).toList();
  }

  /** The term that a line of an order bought. */
  @Transactional(TxType.MANDATORY)
  public Optional<Term> findByOrderLine(UUID organisationId, UUID orderLineId) {
    return terms.ofOrderLine(organisationId, orderLineId).map(ProductTerm::term);
  }
}
