package dev.kontor.sale.quote;

import dev.kontor.money.ledger.Balance;
import dev.kontor.money.ledger.Ledger;
import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.money.Money;
import dev.kontor.platform.problem.DomainException;
import dev.kontor.product.catalogue.BillingPeriod;
import dev.kontor.product.catalogue.Catalogue;
import dev.kontor.product.catalogue.OfferView;
import dev.kontor.sale.customer.Customer;
import dev.kontor.sale.customer.Customers;
import dev.kontor.sale.pricing.Calculator;
import dev.kontor.sale.pricing.Item;
import dev.kontor.sale.pricing.Price;
import dev.kontor.sale.promotion.Promotion;
import dev.kontor.sale.promotion.Promotions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Works out quotes, at the prices and rates of the day. */
@Singleton
public class Quotes {
  private static final String POSTAL_ADDRESS = "postal";

  private final Catalogue catalogue;
  private final Organisations organisations;
  private final Customers customers;
  private final Promotions promotions;
  private final Ledger ledger;
  private final Clock clock;

  Quotes(
      Catalogue catalogue,
      Organisations organisations,
      Customers customers,
      Promotions promotions,
      Ledger ledger,
      Clock clock) {
    this.catalogue = catalogue;
    this.organisations = organisations;
    this.customers = customers;
    this.promotions = promotions;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * What it would cost an organisation to have this today, in its currency.
   *
   * @param wanted with different ids
   * @param coupons in the order in which they claim lines
   */
  public Quote quote(
      UUID organisationId, List<Wanted> wanted, List<UUID> coupons, PrepaidPart prepaid) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var currency = organisations.currency(organisationId);
    var shelf = shelf(wanted.stream().map(Wanted::offer).distinct().toList(), currency, today);
    var refusals = new HashMap<String, DomainException>();
    for (var each : wanted) {
      shelf.refusal(each.offer(), each.period()).ifPresent(why -> refusals.put(each.id(), why));
    }
    var had =
        wanted.stream()
            .filter(each -> !refusals.containsKey(each.id()))
            .map(each -> shelf.priced(each))
            .toList();
    var candidates = had.stream().map(Priced::candidate).toList();
    var promotion = promotions.apply(organisationId, currency, candidates, coupons);
    return quote(organisationId, currency, had, Map.copyOf(refusals), promotion, prepaid);
  }

  /**
   * What it would cost an organisation to have this today, at prices that are known already, in its
   * currency.
   *
   * @param had with different ids
   * @param promotion what makes it cheaper
   */
  public Quote quote(
      UUID organisationId, List<Priced> had, Promotion promotion, PrepaidPart prepaid) {
    var currency = organisations.currency(organisationId);
    return quote(organisationId, currency, had, Map.of(), promotion, prepaid);
  }

  /**
   * The same with something that is credited for what it takes the place of.
   *
   * @param credited with tax, in minor units, at most what it costs
   */
  public static Quote crediting(Quote quote, long credited, PrepaidPart prepaid) {
    return new Quote(
        quote.currency(),
        quote.lines(),
        quote.refusals(),
        quote.recipients(),
        quote.promotion(),
        quote.price(),
        quote.available(),
        credited,
        prepaid.of(quote.price().total() - credited, quote.available()));
  }

  private Quote quote(
      UUID organisationId,
      String currency,
      List<Priced> had,
      Map<String, DomainException> refusals,
      Promotion promotion,
      PrepaidPart prepaid) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var customers = customers(organisationId, had);
    var items = had.stream().map(each -> item(each, customers, today)).toList();
    var price = Calculator.price(items, promotion.discounts());
    var available = available(organisationId, currency);
    return new Quote(
        currency,
        lines(had, customers, price),
        refusals,
        recipients(customers),
        promotion,
        price,
        available,
        0,
        prepaid.of(price.total(), available));
  }

  /** The refusal of a term that isn't to be had: 422 {@code period-not-offered}. */
  public static DomainException periodNotOffered(Collection<BillingPeriod> offered) {
    return Shelf.periodNotOffered(offered);
  }

  /** The refusal of a term that costs too little: 422 {@code period-minimum-not-reached}. */
  public static DomainException minimumNotReached(Money minimum) {
    return Shelf.minimumNotReached(minimum);
  }

  /**
   * Lets a term pass that can be had today.
   *
   * @return its offer
   * @throws DomainException 422 {@code offer-unknown}, {@code offer-not-sold}, {@code
   *     period-not-offered}, {@code period-minimum-not-reached}
   */
  public OfferView requireOffered(UUID organisationId, String offer, BillingPeriod period) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var shelf = shelf(List.of(offer), organisations.currency(organisationId), today);
    shelf
        .refusal(offer, period)
        .ifPresent(
            why -> {
              throw why;
            });
    return shelf.offer(offer);
  }

  private Shelf shelf(List<String> offers, String currency, LocalDate today) {
    return new Shelf(
        catalogue.offers(offers, currency, today), catalogue.minimums(currency, today));
  }

  /** By the addresses that are named; who is named by none is there too. */
  private Map<Optional<UUID>, Customer> customers(UUID organisationId, List<Priced> had) {
    var found = new LinkedHashMap<Optional<UUID>, Customer>();
    for (var each : had) {
      found.computeIfAbsent(
          Optional.ofNullable(each.wanted().billingAddressId()),
          id -> customers.get(organisationId, id.orElse(null)));
    }
    return found;
  }

  private static Customer customer(Map<Optional<UUID>, Customer> customers, Wanted wanted) {
    return Objects.requireNonNull(customers.get(Optional.ofNullable(wanted.billingAddressId())));
  }

  /** Whoever is named in two ways gets one invoice. */
  private static String name(Customer customer) {
    return Objects.toString(customer.recipient().billingAddressId(), POSTAL_ADDRESS);
  }

  private static Map<String, Customer> recipients(Map<Optional<UUID>, Customer> customers) {
    var recipients = new LinkedHashMap<String, Customer>();
    customers.values().forEach(each -> recipients.putIfAbsent(name(each), each));
    return recipients;
  }

  private static Item item(
      Priced priced, Map<Optional<UUID>, Customer> customers, LocalDate today) {
    var wanted = priced.wanted();
    var customer = customer(customers, wanted);
    return new Item(
        wanted.id(),
        name(customer),
        wanted.offer(),
        priced.list(),
        customer.rates(priced.offer().vatCategory(), wanted.from(), wanted.to(), today));
  }

  private static List<Quote.Line> lines(
      List<Priced> had, Map<Optional<UUID>, Customer> customers, Price price) {
    var lines = new ArrayList<Quote.Line>();
    for (int i = 0; i < had.size(); i++) {
      var wanted = had.get(i).wanted();
      var offer = had.get(i).offer();
      var name = offer.name(customer(customers, wanted).language());
      var description = wanted.subject() == null ? name : name + ": " + wanted.subject();
      lines.add(new Quote.Line(wanted, offer, name, description, price.lines().get(i)));
    }
    return List.copyOf(lines);
  }

  private long available(UUID organisationId, String currency) {
    return ledger.balances(organisationId).stream()
        .filter(each -> each.account().currency().equals(currency))
        .mapToLong(Balance::available)
        .sum();
  }
}
