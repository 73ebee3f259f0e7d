package dev.kontor.product.product;

import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.problem.DomainException;
import dev.kontor.platform.time.WrittenTime;
import dev.kontor.product.catalogue.BillingPeriod;
import dev.kontor.product.catalogue.Catalogue;
import dev.kontor.product.catalogue.FirstTerm;
import dev.kontor.product.catalogue.OfferView;
import dev.kontor.product.catalogue.TypeView;
import dev.kontor.product.domain.DomainNames;
import dev.kontor.product.term.NewTerm;
import dev.kontor.product.term.ProductTerms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes products. */
@ApplicationScoped
public class Products {
  private final ProductRepository products;
  private final Organisations organisations;
  private final Catalogue catalogue;
  private final DomainRules domainRules;
  private final LivingDomainQueries livingDomains;
  private final SingleProductQueries singles;
  private final ProductTerms terms;
  private final Ids ids;
  private final Clock clock;
  private final Event<Object> events;

  Products(
      ProductRepository products,
      Organisations organisations,
      Catalogue catalogue,
      DomainRules domainRules,
      LivingDomainQueries livingDomains,
      SingleProductQueries singles,
      ProductTerms terms,
      Ids ids,
      Clock clock,
      Event<Object> events) {
    this.products = products;
    this.organisations = organisations;
    this.catalogue = catalogue;
    this.domainRules = domainRules;
    this.livingDomains = livingDomains;
    this.singles = singles;
    this.terms = terms;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Makes a product in an organisation, under whose lock it is granted to whoever was promised the
   * products of its type to come. Nothing is paid for its first term, which is as long as the
   * type's minimum asks for.
   *
   * @return the new product's id
   * @throws dev.kontor.platform.problem.DomainException 422 for what the catalogue doesn't have or
   *     not for such a domain, 409 for a domain that a living product of any organisation is, or
   *     for a second product of a type of which an organisation has one at a time
   */
  @Transactional
  public UUID create(UUID organisationId, NewProduct given) {
    organisations.lock(organisationId);
    var type = type(given);
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var start = given.termStart() == null ? today : given.termStart();
    var minimum = type.minimumMonths();
    var end = end(given.period(), minimum, start);
    var minimumEnd = FirstTerm.minimumEnd(minimum, start);
    requireWritable(end);
    requireWritable(minimumEnd);
    var offer = offered(organisationId, given, start);
    var first = NewTerm.notSold(start, end, given.offer(), given.period());
    var product = product(organisationId, ids.next(), type, given, offer, first);
    product.runAtLeastUntil(minimumEnd);
    made(organisationId, product, first);
    return product.id();
  }

  /**
   * Makes a product, as {@link #create(UUID, NewProduct)}, that was ordered. Whether its offer is
   * to be had is up to who sold it: prices are those of the day of the order. A domain is {@code
   * registering} until {@link #registered} is told.
   *
   * @param id that it gets
   * @param given whose {@code termStart}, where it has one, is the first term's first day
   */
  @Transactional
  public void create(
      UUID organisationId, UUID id, NewProduct given, NewTerm first, Subscription subscription) {
    if (given.termStart() != null && !given.termStart().equals(first.from())) {
      throw new IllegalArgumentException("From " + given.termStart() + ", or " + first.from());
    }
    organisations.lock(organisationId);
    var offer = given.offer() == null ? null : catalogue.offer(given.offer()).orElse(null);
    var product = product(organisationId, id, type(given), given, offer, first);
    product.subscribe(subscription);
    product.runAtLeastUntil(FirstTerm.minimumEnd(subscription.minimumMonths(), first.from()));
    made(organisationId, product, first);
  }

  /**
   * The registry has registered a domain, or refused to.
   *
   * @param expiresOn the registry's expiry, which becomes the end of its term; null where it
   *     refused
   * @return whether that was still to be told
   */
  @Transactional
  public boolean registered(UUID organisationId, UUID id, @Nullable LocalDate expiresOn) {
    var product = products.lock(organisationId, id);
    if (!product.isRegistering()) {
      return false;
    }
    product.registered(expiresOn != null);
    if (expiresOn != null) {
      if (!expiresOn.equals(product.end())) {
        terms.endLastOn(organisationId, id, expiresOn);
        product.endsOn(expiresOn, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        events.fire(new TermEndsKnown(organisationId, Set.of(expiresOn)));
      }
      var first = terms.find(organisationId, id).get(0);
      activated(product, first.from(), first.to(), first.orderLineId());
    }
    return true;
  }

  /**
   * Whether a domain can be made a product today: nobody has it, or is about to, and the catalogue
   * has its extension. It stays so until the transaction ends.
   *
   * @param domainName as registries write it
   */
  @Transactional
  public boolean isFree(String domainName) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return domainRules.isRegistrable(domainName, today) && livingDomains.isFree(domainName);
  }

  /**
   * Whether an organisation can have a product of a type of which each has one at a time: it has
   * none, and is about to have none. It stays so as long as the organisation's lock is held.
   *
   * @param type a code of the catalogue, of such a type
   */
  @Transactional
  public boolean isFree(UUID organisationId, String type) {
    return !singles.isHad(organisationId, type);
  }

  private TypeView type(NewProduct given) {
    return catalogue.type(given.type()).orElseThrow(() -> Catalogue.typeUnknown().onField("type"));
  }

  private Product product(
      UUID organisationId,
      UUID id,
      TypeView type,
      NewProduct given,
      @Nullable OfferView offer,
      NewTerm first) {
    var product =
        type.domain()
            ? domain(organisationId, id, domainRules.checked(given, first.from()), offer, first)
            : new Product(
                id, organisationId, given, null, first.from(), first.to(), clock.instant());
    if (type.single()) {
      if (singles.isHad(organisationId, type.code())) {
        throw onePerOrganisation();
      }
      product.single();
    }
    return product;
  }

  private void made(UUID organisationId, Product product, NewTerm first) {
    products.persist(product);
    terms.addFirst(organisationId, product.id(), first);
    events.fire(new ProductCreated(organisationId, product.id(), product.type(), product.name()));
    if (!product.isRegistering()) {
      activated(product, first.from(), first.to(), first.orderLineId());
    }
    var end = first.to();
    if (end != null) {
      events.fire(new TermEndsKnown(organisationId, Set.of(end)));
    }
  }

  private void activated(
      Product product, LocalDate from, @Nullable LocalDate to, @Nullable UUID orderLineId) {
    events.fire(ProductActivated.of(product, from, to, orderLineId));
    if (product.isDomain() && to != null) {
      events.fire(new DomainTermEnds(product.organisationId(), product.id(), to));
    }
  }

  /** The refusal of what can't be a domain's name: 422 {@code domain-name-invalid}. */
  public static DomainException domainNameInvalid() {
    return ProductProblem.DOMAIN_NAME_INVALID.exception();
  }

  /** The refusal of a domain that somebody has: 409 {@code domain-name-taken}. */
  public static DomainException domainNameTaken() {
    return ProductProblem.DOMAIN_NAME_TAKEN.exception();
  }

  /**
   * The refusal of a second product of a type of which an organisation has one at a time: 409
   * {@code one-per-organisation}.
   */
  public static DomainException onePerOrganisation() {
    return ProductProblem.ONE_PER_ORGANISATION.exception();
  }

  /**
   * The refusal of an address that the organisation hasn't: 422 {@code billing-address-unknown}.
   */
  public static DomainException billingAddressUnknown() {
    return ProductProblem.BILLING_ADDRESS_UNKNOWN.exception();
  }

  /**
   * Lets a domain pass that an offer is for.
   *
   * @param offered the offer's extension; null for any
   * @param name as registries write it
   * @throws DomainException 422 {@code domain-extension-mismatch}
   */
  public static void requireSameExtension(@Nullable String offered, String name) {
    var extension = DomainNames.extensionOf(name);
    if (offered != null && !offered.equals(extension)) {
      throw ProductProblem.DOMAIN_EXTENSION_MISMATCH.exception(offered, extension).onField("offer");
    }
  }

  private static @Nullable LocalDate end(
      @Nullable BillingPeriod period, @Nullable Integer minimumMonths, LocalDate start) {
    return period == null ? null : new FirstTerm(period, minimumMonths).end(start);
  }

  /** An end is shown as a date, and has to be one that can be. */
  private static void requireWritable(@Nullable LocalDate end) {
    if (end != null && !WrittenTime.canBeWritten(end)) {
      throw CommonProblem.VALIDATION_FAILED.exception().onField("termStart");
    }
  }

  private Product domain(
      UUID organisationId, UUID id, NewProduct checked, @Nullable OfferView offer, NewTerm first) {
    requireSameExtension(offer == null ? null : offer.extension(), checked.name());
    livingDomains.requireFree(checked.name());
    return new Product(
        id, organisationId, checked, checked.name(), first.from(), first.to(), clock.instant());
  }

  private @Nullable OfferView offered(UUID organisationId, NewProduct given, LocalDate start) {
    if (given.offer() == null) {
      return null;
    }
    var offer =
        catalogue
            .offer(given.offer())
            .filter(each -> each.type().equals(given.type()))
            .orElseThrow(
                () ->
                    ProductProblem.PRODUCT_OFFER_UNKNOWN.exception(given.type()).onField("offer"));
    if (given.period() != null
        && catalogue
            .price(given.offer(), given.period(), organisations.currency(organisationId), start)
            .isEmpty()) {
      throw ProductProblem.PRODUCT_PERIOD_UNAVAILABLE.exception().onField("period");
    }
    return offer;
  }
}
