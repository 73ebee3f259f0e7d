package dev.kontor.product.product;

import dev.kontor.product.term.NewTerm;
import dev.kontor.product.term.Term;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One purchased thing, with the subscription that says how it runs. */
@Entity
@Table(name = "product")
class Product extends Guarded {
  static final String CONTACT_EMAIL = "contactEmail";

  @Id private UUID id;
  @PartitionKey private UUID organisationId;
  private String type;
  private String name;

  /** Of a domain, its name as registries write it, which one living product has. */
  private @Nullable String domainName;

  private ProductStatus status;
  private @Nullable String offer;
  private @Nullable String period;

  /** The day of the month that terms begin on, also after a shorter month. */
  private int anchorDay;

  /** The first day after the last of its terms; none where it has no end. */
  private @Nullable LocalDate paidUntil;

  /** Of a type of which an organisation has one product at a time. */
  private boolean single;

  @Embedded private @Nullable NextPlan next;

  /** The first day on which it can end, where so much was agreed. */
  private @Nullable LocalDate minimumEndsOn;

  private boolean autoRenewal;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, String> attributes;

  private @Nullable UUID billingAddressId;
  @Embedded private DomainLife domain = new DomainLife();
  private Instant createdAt;
  @Version private long version;

  protected Product() {}

  Product(
      UUID id,
      UUID organisationId,
      NewProduct given,
      @Nullable String domainName,
      LocalDate start,
      @Nullable LocalDate end,
      Instant now) {
    this.id = id;
    this.organisationId = organisationId;
    this.type = given.type();
    this.name = given.name();
    this.domainName = domainName;
    this.status = ProductStatus.ACTIVE;
    this.offer = given.offer();
    this.period = given.period() == null ? null : given.period().name();
    this.anchorDay = start.getDayOfMonth();
    this.paidUntil = end;
    this.attributes = given.attributes();
    this.createdAt = now;
  }

  /** Its organisation has no other one of its type. */
  void single() {
    single = true;
  }

  void runAtLeastUntil(@Nullable LocalDate day) {
    minimumEndsOn = day;
  }

  /** It was ordered: a domain has still to be registered. */
  void subscribe(Subscription subscription) {
    autoRenewal = subscription.autoRenewal();
    domain.warrant(subscription.renewalWarranty());
    billingAddressId = subscription.billingAddressId();
    if (domainName != null) {
      status = ProductStatus.REGISTERING;
    }
  }

  /** The registry has said what becomes of it. */
  void registered(boolean isDone) {
    if (status == ProductStatus.REGISTERING) {
      status = isDone ? ProductStatus.ACTIVE : ProductStatus.ENDED;
    }
  }

  /** Its terms go on: the last one is paid by now, of which offer and period are kept. */
  ProductRenewed renew(NewTerm term) {
    var wasExpired = status == ProductStatus.EXPIRED;
    status = ProductStatus.ACTIVE;
    runOnWith(term);
    return ProductRenewed.of(this, term, wasExpired);
  }

  private void runOnWith(NewTerm term) {
    offer = Objects.requireNonNull(term.offer());
    period = Objects.requireNonNull(term.period()).name();
    paidUntil = Objects.requireNonNull(term.to());
    schedule(null);
  }

  /** It has another offer from today on, and begins its terms on the day of the month of today. */
  ProductOfferChanged change(NewTerm term) {
    var before = new ProductOfferChanged.Terms(offer, period, paidUntil);
    anchorDay = term.from().getDayOfMonth();
    runOnWith(term);
    return ProductOfferChanged.of(this, before, term);
  }

  /** Its next term is to be of something else; null for the same again. */
  final void schedule(@Nullable Plan plan) {
    next = plan == null ? null : new NextPlan(plan);
  }

  /** What its next term is to be of, where that was chosen ahead. */
  @Nullable Plan scheduled() {
    return next == null ? null : next.plan();
  }

  /** Its last term was taken back: it has the one before as if nothing had been. */
  void endsWith(Term term) {
    paidUntil = Objects.requireNonNull(term.to());
    offer = term.offer() == null ? offer : term.offer();
    period = term.period() == null ? period : term.period().name();
  }

  /** Its registry has it end on another day; where that lies ahead it can be used (again). */
  void endsOn(LocalDate day, LocalDate today) {
    paidUntil = day;
    if (status == ProductStatus.EXPIRED && day.isAfter(today)) {
      status = ProductStatus.ACTIVE;
    }
  }

  LocalDate end() {
    return Objects.requireNonNull(paidUntil);
  }

  /**
   * Its last term is over; nothing happens where it isn't, or where that is known.
   *
   * @param redemption of a domain, which is kept for a while also where it was cancelled
   */
  Optional<ProductExpired> expire(LocalDate today, @Nullable Redemption redemption) {
    var isKept = status == ProductStatus.CANCELLED && redemption != null;
    if (status != ProductStatus.ACTIVE && !isKept
        || paidUntil == null
        || paidUntil.isAfter(today)) {
      return Optional.empty();
    }
    var was = status;
    status = ProductStatus.EXPIRED;
    if (redemption != null) {
      domain.expire(paidUntil, redemption);
    }
    return Optional.of(ProductExpired.of(this, was));
  }

  /** The end of what expired or was cancelled; nothing happens where it lies ahead. */
  Optional<ProductEnded> end(LocalDate today) {
    var isExpired = status == ProductStatus.EXPIRED;
    if (!isExpired && (status != ProductStatus.CANCELLED || isDomain())) {
      return Optional.empty();
    }
    var end = isExpired ? endsForGoodOn() : end();
    return end.isAfter(today) ? Optional.empty() : Optional.of(ended(false));
  }

  /** The day on which it ends, expired as it is. */
  LocalDate endsForGoodOn() {
    return domain.endsForGoodOn(end());
  }

  /** It ends for good, whatever is left of its terms: because somebody asked for it, or not. */
  ProductEnded endNow(boolean isAsked) {
    schedule(null);
    return ended(isAsked);
  }

  private ProductEnded ended(boolean isAtOnce) {
    var event = new ProductEnded(organisationId, id, type, name, status, isAtOnce);
    status = ProductStatus.ENDED;
    return event;
  }

  /** It ends with its last term; what was chosen for the next one is dropped. */
  ProductCancelled cancel(boolean isDomain) {
    status = status.becoming(ProductStatus.ACTIVE, ProductStatus.CANCELLED);
    var dropped = scheduled();
    schedule(null);
    return new ProductCancelled(organisationId, id, type, name, isDomain, end(), dropped);
  }

  /** It is as it was before it was cancelled. */
  ProductReinstated reinstate(boolean isDomain) {
    status = status.becoming(ProductStatus.CANCELLED, ProductStatus.ACTIVE);
    return new ProductReinstated(organisationId, id, type, name, isDomain, end(), autoRenewal);
  }

  /** Tells whether that changes anything. */
  boolean renewAutomatically(boolean isOn) {
    var isChange = autoRenewal != isOn;
    autoRenewal = isOn;
    return isChange;
  }

  void edit(ProductDetails details) {
    name = details.name().strip();
    billingAddressId = details.billingAddressId();
    if (details.domain() != null) {
      attributes = details.domain().in(attributes);
    }
  }

  /** Has its invoices go to another address, or to the default one. */
  void bill(@Nullable UUID newBillingAddressId) {
    billingAddressId = newBillingAddressId;
  }

  boolean isDomain() {
    return domainName != null;
  }

  DomainLife domain() {
    return domain;
  }

  boolean isRegistering() {
    return status == ProductStatus.REGISTERING;
  }

  boolean isEnded() {
    return status == ProductStatus.ENDED;
  }

  ProductDetails details(boolean isDomain) {
    return new ProductDetails(
        name, billingAddressId, isDomain ? new DomainDetails(attributes.get(CONTACT_EMAIL)) : null);
  }

  UUID organisationId() {
    return organisationId;
  }

  UUID id() {
    return id;
  }

  String type() {
    return type;
  }

  String name() {
    return name;
  }

  @Nullable String offer() {
    return offer;
  }

  @Nullable String period() {
    return period;
  }

  Map<String, String> attributes() {
    return attributes;
  }

  long version() {
    return version;
  }
}
