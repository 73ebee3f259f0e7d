package dev.kontor.product.term;

import dev.kontor.product.catalogue.BillingPeriod;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;

/** A link of the chain that a product's terms are: it names the end of the one before. */
@Entity
@Table(name = "product_term")
class ProductTerm {
  @Id private UUID id;
  @PartitionKey private UUID organisationId;
  private UUID productId;
  private LocalDate startsOn;
  private @Nullable LocalDate endsOn;

  /** None of the first. */
  private @Nullable LocalDate previousEndsOn;

  private @Nullable String offer;
  private @Nullable String period;
  private @Nullable UUID orderLineId;
  private @Nullable String currency;
  private long net;
  private long tax;
  private long paidExternal;
  private long paidFromPaidIn;
  private long paidFromCredit;
  private long paidByUpgrade;
  private long onAccount;
  private Instant createdAt;

  protected ProductTerm() {}

  private ProductTerm(
      UUID id,
      UUID organisationId,
      UUID productId,
      NewTerm term,
      @Nullable LocalDate previousEndsOn,
      Instant now) {
    this.id = id;
    this.organisationId = organisationId;
    this.productId = productId;
    this.startsOn = term.from();
    this.endsOn = term.to();
    this.previousEndsOn = previousEndsOn;
    this.offer = term.offer();
    this.period = term.period() == null ? null : term.period().name();
    this.orderLineId = term.orderLineId();
    this.currency = term.currency();
    this.net = term.net();
    this.tax = term.tax();
    this.paidExternal = term.payment().external();
    this.paidFromPaidIn = term.payment().paidIn();
    this.paidFromCredit = term.payment().credit();
    this.paidByUpgrade = term.payment().upgrade();
    this.onAccount = term.payment().onAccount();
    this.createdAt = now;
  }

  static ProductTerm first(
      UUID id, UUID organisationId, UUID productId, NewTerm term, Instant now) {
    return new ProductTerm(id, organisationId, productId, term, null, now);
  }

  /** The term that comes after this one, which is the last so far. */
  ProductTerm next(UUID nextId, NewTerm term, Instant now) {
    if (endsOn == null || term.from().isAfter(endsOn)) {
      throw new IllegalArgumentException(
          "A term from " + term.from() + " on doesn't follow one to " + endsOn);
    }
    if (term.from().isBefore(endsOn)) {
      throw TermProblem.TERM_TAKEN.exception();
    }
    return new ProductTerm(nextId, organisationId, productId, term, endsOn, now);
  }

  /** Ends before it was to, and costs less. */
  void end(LocalDate on, TermPrice givenBack) {
    endsOn = on;
    lower(givenBack);
  }

  /** Costs less; at most nothing. */
  void lowerAtMost(TermPrice givenBack) {
    lower(new TermPrice(Math.min(net, givenBack.net()), Math.min(tax, givenBack.tax())));
  }

  private void lower(TermPrice givenBack) {
    net -= givenBack.net();
    tax -= givenBack.tax();
    var left = term().payment().less(givenBack.total());
    paidExternal = left.external();
    paidFromPaidIn = left.paidIn();
    paidFromCredit = left.credit();
    paidByUpgrade = left.upgrade();
    onAccount = left.onAccount();
  }

  Term term() {
    return new Term(
        id,
        productId,
        startsOn,
        endsOn,
        offer,
        Optional.ofNullable(period).flatMap(BillingPeriod::of).orElse(null),
        orderLineId,
        net,
        tax,
        currency,
        new TermPayment(paidExternal, paidFromPaidIn, paidFromCredit, paidByUpgrade, onAccount));
  }

  boolean isBought(UUID byOrderLineId) {
    return byOrderLineId.equals(orderLineId);
  }

  UUID productId() {
    return productId;
  }

  UUID id() {
    return id;
  }
}
