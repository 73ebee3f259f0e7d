package dev.kontor.product.catalogue;

import dev.kontor.platform.money.Money;
import dev.kontor.platform.problem.DomainException;
import dev.kontor.platform.text.Language;
import jakarta.inject.Singleton;
import java.net.IDN;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What there is to be had, and what it costs on which date: of the catalogue, for others. */
@Singleton
public class Catalogue {
  private final ProductTypeTable types;
  private final OfferTable offers;
  private final PriceTable prices;
  private final PeriodMinimumTable minimums;
  private final DomainExtensionTable extensions;
  private final SupportOfferTable support;

  Catalogue(
      ProductTypeTable types,
      OfferTable offers,
      PriceTable prices,
      PeriodMinimumTable minimums,
      DomainExtensionTable extensions,
      SupportOfferTable support) {
    this.types = types;
    this.offers = offers;
    this.prices = prices;
    this.minimums = minimums;
    this.extensions = extensions;
    this.support = support;
  }

  public boolean isType(String code) {
    return types.exists(code);
  }

  public Optional<TypeView> type(String code) {
    return types.find(code).map(Catalogue::view);
  }

  /**
   * A type whose flags stay as they are until the transaction ends. Who locks a product, or puts it
   * under maintenance, asks here: otherwise the type could cease to allow it at the same moment.
   */
  public Optional<TypeView> holdType(String code) {
    types.hold(code);
    return type(code);
  }

  /** All, in their order. */
  public List<TypeView> types() {
    return types.list(-1, "", Integer.MAX_VALUE - 1).stream().map(Catalogue::view).toList();
  }

  public Optional<OfferView> offer(String code) {
    return offers.find(code).map(Catalogue::view);
  }

  /**
   * The price of one term.
   *
   * @param currency the ISO 4217 code
   * @param on the date, in UTC
   * @return empty where such a term isn't to be had on that date
   */
  public Optional<Money> price(String offer, BillingPeriod period, String currency, LocalDate on) {
    return prices.price(offer, new PriceKey(period, currency), on);
  }

  /**
   * Offers with their prices on a date, by their codes, in one statement.
   *
   * @param currency the ISO 4217 code
   * @param on the date, in UTC
   * @return without those that the catalogue doesn't have
   */
  public Map<String, OfferPrices> offers(Collection<String> codes, String currency, LocalDate on) {
    return offers.priced(codes, currency, on).stream()
        .collect(
            Collectors.toMap(
                each -> each.offer().code(),
                each -> new OfferPrices(view(each.bound()), byPeriod(each.prices()))));
  }

  /**
   * What renewing offers costs on a date, by their codes, in one statement.
   *
   * @param currency the ISO 4217 code
   * @param on the date, in UTC
   * @return without those that the catalogue doesn't have
   */
  public Map<String, RenewalPrices> renewals(
      Collection<String> codes, String currency, LocalDate on) {
    return offers.renewed(codes, currency, on).stream()
        .collect(
            Collectors.toMap(
                each -> each.bound().offer().code(),
                each ->
                    new RenewalPrices(
                        view(each.bound()),
                        byPeriod(each.prices()),
                        byPeriod(each.last()),
                        each.endsOn())));
  }

  /** All offers of premium support, sold or not, in their order: they are of one type. */
  public List<SupportOffer> supportOffers() {
    return support.list();
  }

  private static Map<BillingPeriod, Money> byPeriod(List<OfferPrice> prices) {
    return prices.stream().collect(Collectors.toMap(OfferPrice::period, OfferPrice::amount));
  }

  /** From which price of a term on shorter periods are to be had. */
  public Map<BillingPeriod, Money> minimums(String currency, LocalDate on) {
    return minimums.on(on).stream()
        .filter(each -> each.key().currency().equals(currency))
        .collect(
            Collectors.toMap(each -> each.key().period(), PeriodMinimumTable.DatedMinimum::amount));
  }

  /** From which price of a term on a shorter period is to be had; empty for the longer ones. */
  public Optional<Money> minimum(BillingPeriod period, String currency, LocalDate on) {
    var key = new PriceKey(period, currency);
    return minimums.on(on).stream()
        .filter(each -> each.key().equals(key))
        .map(PeriodMinimumTable.DatedMinimum::amount)
        .findFirst();
  }

  /**
   * The terms of the longest known extension of a domain name.
   *
   * @param domainName such as {@code example.ch}, in Unicode or in its ASCII form
   * @return empty where none is known
   */
  public Optional<ExtensionTerms> extension(String domainName, LocalDate on) {
    var extensionsOfName = extensionsOf(domainName);
    return extensionsOfName.isEmpty() ? Optional.empty() : extensions.longest(extensionsOfName, on);
  }

  /**
   * The terms of domain extensions, by their names, in one statement.
   *
   * @param names without the dot before them
   * @return without those that aren't known on that date
   */
  public Map<String, ExtensionTerms> extensions(Collection<String> names, LocalDate on) {
    return extensions.of(names, on).stream()
        .collect(Collectors.toMap(ExtensionTerms::name, Function.identity()));
  }

  /** The refusal of a type that there isn't: 422 {@code product-type-unknown}. */
  public static DomainException typeUnknown() {
    return CatalogueProblem.PRODUCT_TYPE_UNKNOWN.exception();
  }

  private static List<String> extensionsOf(String domainName) {
    try {
      var rest = IDN.toASCII(domainName, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
      var found = new ArrayList<String>();
      for (var dot = rest.indexOf('.'); dot > 0; dot = rest.indexOf('.')) {
        rest = rest.substring(dot + 1);
        found.add(rest);
      }
      return found;
    } catch (IllegalArgumentException notADomainName) {
      return List.of();
    }
  }

  private static TypeView view(ProductTypeTable.ProductType type) {
    var details = type.details();
    return new TypeView(
        type.code(),
        details.rights().stream().map(RightDetails::code).toList(),
        details.lockable(),
        details.maintenance(),
        details.freeOptions(),
        details.domain(),
        details.hasOneAtATime(),
        details.minimumMonths());
  }

  private static OfferView view(OfferTable.BoundOffer bound) {
    var offer = bound.offer();
    var names =
        Arrays.stream(Language.values())
            .collect(Collectors.toMap(Function.identity(), offer.names()::in));
    return new OfferView(
        offer.code(),
        offer.type(),
        names,
        offer.vatCategory(),
        offer.extension(),
        bound.single(),
        bound.minimumMonths());
  }
}
