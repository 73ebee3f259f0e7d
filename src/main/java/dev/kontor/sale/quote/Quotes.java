package dev.kontor.sale.quote;

import dev.kontor.money.ledger.Balance;
import dev.kontor.money.ledger.Ledger;
import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.money.Money;
import dev.kontor.platform.problem.DomainException;
import dev.kontor.platform.text.Language;
import dev.kontor.platform.text.Texts;
import dev.kontor.product.catalogue.BillingPeriod;
import dev.kontor.product.catalogue.Catalogue;
import dev.kontor.product.catalogue.OfferView;
import dev.kontor.product.domain.DomainNames;
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
import java.util.stream.Stream;

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
            .map(shelf::priced)
            .toList();
    var warranted = warranted(had, currency, today);
    var candidates = had.stream().map(Priced::candidate).toList();
    var promotion = promotions.apply(organisationId, currency, candidates, coupons);
    return quote(organisationId, currency, warranted, Map.copyOf(refusals), promotion, prepaid);
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
    var items =
        Stream.concat(
                had.stream().map(each -> item(each.wanted(), each.list(), each, customers, today)),
                had.stream()
                    .flatMap(
                        each ->
                            each.extras().stream()
                                .map(
                                    extra ->
                                        item(
                                            extra.of(each.wanted()),
                                            extra.list(),
                                            each,
                                            customers,
                                            today))))
            .toList();
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
      Wanted wanted,
      long list,
      Priced priced,
      Map<Optional<UUID>, Customer> customers,
      LocalDate today) {
    var customer = customer(customers, wanted);
    return new Item(
        wanted.id(),
        name(customer),
        wanted.offer(),
        list,
        customer.rates(priced.offer().vatCategory(), wanted.from(), wanted.to(), today));
  }

  private static List<Quote.Line> lines(
      List<Priced> had, Map<Optional<UUID>, Customer> customers, Price price) {
    var lines = new ArrayList<Quote.Line>();
    var prices = price.lines().iterator();
    for (var each : had) {
      var wanted = each.wanted();
      var name = each.offer().name(customer(customers, wanted).language());
      var description = wanted.subject() == null ? name : name + ": " + wanted.subject();
      lines.add(
          new Quote.Line(
              wanted, each.offer(), name, description, prices.next(), null, wanted.id()));
    }
    for (var each : had) {
      var language = customer(customers, each.wanted()).language();
      for (var extra : each.extras()) {
        lines.add(
            new Quote.Line(
                extra.of(each.wanted()),
                each.offer(),
                each.offer().name(language),
                description(each, extra, language),
                prices.next(),
                extra.kind(),
                each.wanted().id()));
      }
    }
    return List.copyOf(lines);
  }

  private static String description(Priced term, Extra extra, Language language) {
    var subject = Objects.requireNonNullElse(term.wanted().subject(), term.offer().name(language));
    return Texts.text(language, "quote", "extra." + extra.kind().code(), subject);
  }

  /** The same with the warranties that are wanted, at the prices of the day. */
  private List<Priced> warranted(List<Priced> had, String currency, LocalDate today) {
    var extensions =
        had.stream()
            .map(each -> each.wanted().warranted())
            .filter(Objects::nonNull)
            .map(DomainNames::extensionOf)
            .distinct()
            .toList();
    if (extensions.isEmpty()) {
      return had;
    }
    var terms = catalogue.extensions(extensions, today);
    return had.stream()
        .map(
            each ->
                Optional.ofNullable(each.wanted().warranted())
                    .map(name -> terms.get(DomainNames.extensionOf(name)))
                    .flatMap(extension -> extension.warranty(currency))
                    .map(each::warranted)
                    .orElse(each))
        .toList();
  }

  private long available(UUID organisationId, String currency) {
    return ledger.balances(organisationId).stream()
        .filter(each -> each.account().currency().equals(currency))
        .mapToLong(Balance::available)
        .sum();
  }
}
