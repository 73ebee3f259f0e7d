package dev.kontor.product.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kontor.platform.money.Money;
import dev.kontor.product.catalogue.BillingPeriod;
import dev.kontor.product.catalogue.OfferView;
import dev.kontor.product.catalogue.RenewalPrices;
import dev.kontor.product.catalogue.SupportLevel;
import dev.kontor.product.catalogue.SupportOffer;
import dev.kontor.product.catalogue.VatCategory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What premium support there is to be had, and what to change to. */
class SupportShelfTest {
  private static final SupportOffer PLUS = offer("s_plus", SupportLevel.PLUS, 4);
  private static final SupportOffer PRO = offer("s_pro", SupportLevel.PRO, 2);
  private static final SupportOffer TOP = offer("s_top", SupportLevel.ENTERPRISE, 1);
  private static final SupportOffer OTHER = new SupportOffer("o_pro", "other", SupportLevel.PRO, 2);

  private static SupportOffer offer(String code, SupportLevel level, int hours) {
    return new SupportOffer(code, "support", level, hours);
  }

  private static Map<BillingPeriod, Money> prices(String... prices) {
    return Arrays.stream(prices)
        .map(each -> each.split(" "))
        .collect(
            Collectors.toMap(
                each -> BillingPeriod.valueOf(each[0]), each -> new Money(each[1], "CHF")));
  }

  private static RenewalPrices priced(
      SupportOffer offer, Map<BillingPeriod, Money> now, Map<BillingPeriod, Money> last) {
    var view =
        new OfferView(offer.code(), offer.type(), Map.of(), VatCategory.STANDARD, null, true, 6);
    return new RenewalPrices(view, now, last, null);
  }

  private static SupportShelf shelf(RenewalPrices... prices) {
    return new SupportShelf(
        List.of(PLUS, PRO, TOP, OTHER),
        Arrays.stream(prices).collect(Collectors.toMap(each -> each.offer().code(), each -> each)),
        prices("P1M 5.00"));
  }

  private static RenewalPrices sold(SupportOffer offer, String... prices) {
    return priced(offer, prices(prices), prices(prices));
  }

  private static RenewalPrices retired(SupportOffer offer, String... last) {
    return priced(offer, Map.of(), prices(last));
  }

  private static List<String> upgrades(SupportShelf shelf, SupportOffer of, BillingPeriod period) {
    return shelf.upgrades(of, period).stream()
        .map(each -> each.offer() + " " + each.period() + " " + each.price().amount())
        .toList();
  }

  @Test
  void anUpgradeIsDearerForAsLongOrLonger() {
    var shelf =
        shelf(
            sold(PLUS, "P1M 29.00", "P3M 87.00", "P1Y 290.00"),
            sold(PRO, "P1Y 990.00", "P1M 99.00", "P3M 297.00"),
            sold(TOP, "P1Y 3900.00"),
            sold(OTHER, "P1Y 990.00"));

    assertThat(upgrades(shelf, PLUS, BillingPeriod.P3M))
        .containsExactly("s_pro P3M 297.00", "s_pro P1Y 990.00", "s_top P1Y 3900.00");
    assertThat(upgrades(shelf, PRO, BillingPeriod.P1M)).containsExactly("s_top P1Y 3900.00");
    assertThat(upgrades(shelf, TOP, BillingPeriod.P1Y)).isEmpty();
  }

  @Test
  void dearerIsWhatCostsMoreForTheSamePeriodOrElseByTheMonth() {
    var shelf =
        shelf(
            sold(PLUS, "P1M 29.00"),
            sold(PRO, "P1M 29.00", "P1Y 348.00", "P2Y 696.01"),
            sold(TOP, "P1M 29.01", "P1Y 348.01"),
            retired(OTHER));

    assertThat(upgrades(shelf, PLUS, BillingPeriod.P1M))
        .containsExactly("s_pro P2Y 696.01", "s_top P1M 29.01", "s_top P1Y 348.01");
  }

  @Test
  void whatIsNoLongerSoldIsComparedByItsLastPrice() {
    var shelf =
        shelf(
            retired(PLUS, "P1M 100.00"),
            sold(PRO, "P1M 99.00"),
            sold(TOP, "P1M 101.00"),
            retired(OTHER));

    assertThat(upgrades(shelf, PLUS, BillingPeriod.P1M)).containsExactly("s_top P1M 101.00");
    assertThat(upgrades(shelf, PRO, BillingPeriod.P1M)).containsExactly("s_top P1M 101.00");
  }

  @Test
  void withoutAProductThereIsAllThatIsSold() {
    var shelf =
        shelf(
            sold(PLUS, "P1Y 290.00", "P1M 29.00", "P3M 87.00"),
            retired(PRO, "P1M 99.00"),
            sold(TOP, "P1M 4.99", "P3M 20.00"),
            retired(OTHER));

    assertThat(shelf.all())
        .extracting(
            SupportResponse.Upgrade::offer,
            SupportResponse.Upgrade::level,
            SupportResponse.Upgrade::firstAnswerHours,
            SupportResponse.Upgrade::period,
            each -> each.price().amount())
        .as("without what costs too little")
        .containsExactly(
            tuple("s_plus", SupportLevel.PLUS, 4, BillingPeriod.P1M, "29.00"),
            tuple("s_plus", SupportLevel.PLUS, 4, BillingPeriod.P3M, "87.00"),
            tuple("s_plus", SupportLevel.PLUS, 4, BillingPeriod.P1Y, "290.00"),
            tuple("s_top", SupportLevel.ENTERPRISE, 1, BillingPeriod.P3M, "20.00"));
  }
}
