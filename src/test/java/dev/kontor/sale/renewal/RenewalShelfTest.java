package dev.kontor.sale.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kontor.platform.money.Money;
import dev.kontor.platform.problem.DomainException;
import dev.kontor.product.catalogue.BillingPeriod;
import dev.kontor.product.catalogue.ExtensionTerms;
import dev.kontor.product.catalogue.OfferView;
import dev.kontor.product.catalogue.RenewalPrices;
import dev.kontor.product.catalogue.VatCategory;
import dev.kontor.product.product.ProductStatus;
import dev.kontor.product.product.Subscribed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What products can go on for on a day, and what that costs (SUB-2, SUB-3, SUB-12). */
class RenewalShelfTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
  private static final Map<BillingPeriod, Money> MINIMUMS =
      Map.of(BillingPeriod.P1M, francs(500), BillingPeriod.P3M, francs(1500));

  @Test
  void whatIsSoldHasItsPricesOfToday() {
    var prices =
        prices(
            Map.of(BillingPeriod.P1M, francs(1200), BillingPeriod.P1Y, francs(12_000)),
            Map.of(BillingPeriod.P1M, francs(1000), BillingPeriod.P1Y, francs(10_000)),
            null);

    assertThat(terms(prices, site(BillingPeriod.P1M, TODAY.plusDays(9))))
        .isEqualTo("P1M 1200 2027-04-10, P1Y 12000 2028-03-10");
  }

  @Test
  void whatIsSoldToNobodyElseKeepsItsOwnPeriodAtItsLastPrice() {
    var last = Map.of(BillingPeriod.P1M, francs(1000), BillingPeriod.P1Y, francs(10_000));

    assertThat(terms(prices(Map.of(), last, null), site(BillingPeriod.P1M, TODAY.plusDays(9))))
        .isEqualTo("P1M 1000 2027-04-10");
    var year = Map.of(BillingPeriod.P1Y, francs(12_000));
    assertThat(terms(prices(year, last, null), site(BillingPeriod.P1M, TODAY.plusDays(9))))
        .isEqualTo("P1M 1000 2027-04-10, P1Y 12000 2028-03-10");
    assertThat(refusal(prices(Map.of(), last, null), BillingPeriod.P1Y))
        .isEqualTo("period-not-offered");
  }

  @Test
  void renewalsEndOnTheirDay() {
    var last = Map.of(BillingPeriod.P1M, francs(1000));
    var site = site(BillingPeriod.P1M, TODAY.plusDays(9));

    assertThat(terms(prices(Map.of(), last, TODAY.plusDays(1)), site)).isNotEmpty();
    assertThat(terms(prices(Map.of(), last, TODAY), site)).isEmpty();
    assertThat(refusal(prices(Map.of(), last, TODAY), BillingPeriod.P1M))
        .isEqualTo("renewals-ended");
    assertThat(terms(prices(last, last, TODAY), site)).as("sold again").isNotEmpty();
  }

  @Test
  void shorterPeriodsAreToBeHadFromTheirMinimumOnOrByWhoHasThem() {
    var prices =
        prices(
            Map.of(
                BillingPeriod.P1M, francs(499),
                BillingPeriod.P3M, francs(1500),
                BillingPeriod.P1Y, francs(6000)),
            Map.of(),
            null);

    assertThat(terms(prices, site(BillingPeriod.P1Y, TODAY.plusDays(9))))
        .isEqualTo("P3M 1500 2027-06-10, P1Y 6000 2028-03-10");
    assertThat(terms(prices, site(BillingPeriod.P1M, TODAY.plusDays(9)))).startsWith("P1M 499 ");
    var shelf = shelf(prices);
    var refused =
        catchThrowableOfType(
            DomainException.class,
            () -> shelf.term(site(BillingPeriod.P1Y, TODAY.plusDays(9)), BillingPeriod.P1M));
    assertThat(refused.type().slug()).isEqualTo("period-minimum-not-reached");
  }

  @Test
  void aTermThatIsOverAlreadyIsNotOffered() {
    var prices =
        prices(
            Map.of(BillingPeriod.P1M, francs(1200), BillingPeriod.P3M, francs(3600)),
            Map.of(),
            null);

    assertThat(terms(prices, site(BillingPeriod.P1M, LocalDate.of(2027, 2, 2))))
        .isEqualTo("P1M 1200 2027-03-02, P3M 3600 2027-05-02");
    var old = site(BillingPeriod.P1M, LocalDate.of(2027, 2, 1));
    assertThat(terms(prices, old)).isEqualTo("P3M 3600 2027-05-01");
    var shelf = shelf(prices);
    var refused =
        catchThrowableOfType(DomainException.class, () -> shelf.term(old, BillingPeriod.P1M));
    assertThat(refused.type().slug()).isEqualTo("period-not-offered");
  }

  @Test
  void aDomainHasYearsOfItsExtensionUpToTenFromToday() {
    assertThat(terms(domains(), domain(LocalDate.of(2034, 3, 1))))
        .isEqualTo("P1Y 1390 2035-03-01, P2Y 2780 2036-03-01, P3Y 4170 2037-03-01");
    assertThat(terms(domains(), domain(LocalDate.of(2034, 3, 2))))
        .isEqualTo("P1Y 1390 2035-03-02, P2Y 2780 2036-03-02");
    var refused =
        catchThrowableOfType(
            DomainException.class,
            () -> domains().term(domain(LocalDate.of(2034, 3, 2)), BillingPeriod.P3Y));
    assertThat(refused.type().slug()).isEqualTo("too-far-ahead");
  }

  private static String terms(RenewalPrices prices, Subscribed product) {
    return terms(shelf(prices), product);
  }

  private static String terms(RenewalShelf shelf, Subscribed product) {
    return shelf.terms(product).stream()
        .map(each -> each.period() + " " + each.list() + " " + each.end())
        .collect(Collectors.joining(", "));
  }

  private static String refusal(RenewalPrices prices, BillingPeriod period) {
    var shelf = shelf(prices);
    var site = site(BillingPeriod.P1M, TODAY.plusDays(9));
    return catchThrowableOfType(DomainException.class, () -> shelf.term(site, period))
        .type()
        .slug();
  }

  private static RenewalShelf shelf(RenewalPrices prices) {
    return new RenewalShelf("CHF", TODAY, Map.of("server", prices), Map.of(), MINIMUMS);
  }

  /** The offer's own prices are those of first terms. */
  private static RenewalShelf domains() {
    var first = prices(Map.of(BillingPeriod.P1Y, francs(990)), Map.of(), null);
    var extension = new ExtensionTerms("ch", List.of(francs(1390)), List.of(), List.of(), 40);
    return new RenewalShelf(
        "CHF", TODAY, Map.of("server", first), Map.of("ch", extension), MINIMUMS);
  }

  private static RenewalPrices prices(
      Map<BillingPeriod, Money> now, Map<BillingPeriod, Money> last, @Nullable LocalDate endsOn) {
    var offer =
        new OfferView("server", "cloud_server", Map.of(), VatCategory.STANDARD, null, false, null);
    return new RenewalPrices(offer, now, last, endsOn);
  }

  private static Money francs(long minor) {
    return Money.ofMinor(minor, "CHF");
  }

  private static Subscribed site(BillingPeriod period, LocalDate end) {
    return product(false, "site", period, end);
  }

  private static Subscribed domain(LocalDate end) {
    return product(true, "story.ch", BillingPeriod.P1Y, end);
  }

  private static Subscribed product(
      boolean isDomain, String name, BillingPeriod period, LocalDate end) {
    return new Subscribed(
        new UUID(0, 1),
        isDomain ? "domain" : "cloud_server",
        isDomain,
        name,
        ProductStatus.ACTIVE,
        "server",
        period,
        end.getDayOfMonth(),
        end,
        true,
        null,
        null,
        null,
        false,
        null);
  }
}
