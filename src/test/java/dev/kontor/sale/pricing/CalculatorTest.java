package dev.kontor.sale.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.platform.money.Percent;
import dev.kontor.sale.pricing.Discount.Kind;
import dev.kontor.sale.vat.RateStretch;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Prices that are known from the field. */
class CalculatorTest {
  private static final String RECIPIENT = "anna";
  private static final LocalDate DAY = LocalDate.of(2026, 11, 29);

  private static Item item(String id, long list, String rate) {
    return item(RECIPIENT, id, list, rate);
  }

  private static Item item(String recipient, String id, long list, String rate) {
    return new Item(
        id,
        recipient,
        "offer-" + id,
        list,
        List.of(new RateStretch(DAY, DAY.plusYears(1), Percent.of(rate))));
  }

  private static Discount coupon(Discount.Effect effect, String... items) {
    return new Discount(Kind.COUPON, "WELCOME", effect, Set.of(items));
  }

  private static Discount.Effect percent(String percent) {
    return new Discount.Share(Percent.of(percent));
  }

  private static List<Long> taken(Price price) {
    return price.lines().stream()
        .map(each -> Objects.requireNonNull(each.discount()).amount())
        .toList();
  }

  @Test
  void fifteenPercentOfThirtyFourNinety() {
    var price =
        Calculator.price(List.of(item("a", 3490, "8.1")), List.of(coupon(percent("15"), "a")));

    assertThat(taken(price)).containsExactly(524L);
    assertThat(price.net()).isEqualTo(2966);
    assertThat(price.taxes())
        .containsExactly(new Price.Tax(RECIPIENT, Percent.of("8.1"), 2966, 240));
    assertThat(price.total()).isEqualTo(3206);
  }

  @Test
  void theWholePriceOffLeavesNothingInAnyColumn() {
    var price =
        Calculator.price(List.of(item("a", 1150, "15")), List.of(coupon(Discount.whole(), "a")));

    assertThat(price.subtotal()).isEqualTo(1150);
    assertThat(price.discount()).isEqualTo(1150);
    assertThat(price.lines().get(0).net()).isZero();
    assertThat(price.taxes()).containsExactly(new Price.Tax(RECIPIENT, Percent.of("15"), 0, 0));
    assertThat(price.tax()).isZero();
    assertThat(price.total()).isZero();
  }

  @Test
  void threeLinesOfOneCentShareTwo() {
    var items = List.of(item("a", 1, "8.1"), item("b", 1, "8.1"), item("c", 1, "8.1"));

    var price = Calculator.price(items, List.of(coupon(new Discount.Amount(2), "a", "b", "c")));

    assertThat(taken(price)).containsExactly(1L, 1L, 0L);
    assertThat(price.lines()).extracting(Price.Line::net).containsExactly(0L, 0L, 1L);
  }

  @Test
  void aDiscountOnOneLineChangesNoOther() {
    var items = List.of(item("a", 1000, "8.1"), item("b", 2000, "8.1"), item("c", 3000, "2.6"));
    var plain = Calculator.price(items, List.of());

    var price = Calculator.price(items, List.of(coupon(percent("15"), "b")));

    assertThat(price.lines().get(0)).isEqualTo(plain.lines().get(0));
    assertThat(price.lines().get(2)).isEqualTo(plain.lines().get(2));
    assertThat(price.lines().get(1).net()).isEqualTo(1700);
    assertThat(price.discount()).isEqualTo(300);
  }

  @Test
  void aYearAcrossAChangeOfRatesHasTwoTaxes() {
    var from = LocalDate.of(2023, 7, 1);
    var change = LocalDate.of(2024, 1, 1);
    var hosting =
        new Item(
            "a",
            RECIPIENT,
            "hosting",
            12_000,
            List.of(
                new RateStretch(from, change, Percent.of("7.7")),
                new RateStretch(change, from.plusYears(1), Percent.of("8.1"))));

    var price = Calculator.price(List.of(hosting), List.of());

    // 184 and 182 of 366 days
    assertThat(price.taxes())
        .containsExactly(
            new Price.Tax(RECIPIENT, Percent.of("8.1"), 5967, 483),
            new Price.Tax(RECIPIENT, Percent.of("7.7"), 6033, 465));
    assertThat(price.total()).isEqualTo(12_948);
  }

  /** Each recipient has an invoice of their own, with taxes of its own. */
  @Test
  void taxIsRoundedForEachRecipient() {
    var items =
        List.of(
            item("anna", "a", 6, "8.1"),
            item("eva", "b", 6, "8.1"),
            item("anna", "c", 5, "2.6"),
            item("eva", "d", 1, "8.1"));

    var price = Calculator.price(items, List.of());

    assertThat(price.taxes())
        .containsExactly(
            new Price.Tax("anna", Percent.of("8.1"), 6, 0),
            new Price.Tax("anna", Percent.of("2.6"), 5, 0),
            new Price.Tax("eva", Percent.of("8.1"), 7, 1));
    assertThat(price.total()).isEqualTo(19);
    assertThat(price.lines("eva")).extracting(Price.Line::id).containsExactly("b", "d");
    assertThat(price.taxes("eva")).containsExactly(price.taxes().get(2));
  }

  @Test
  void taxIsRoundedOnceForAllOfOneRate() {
    var items = List.of(item("a", 6, "8.1"), item("b", 6, "8.1"), item("c", 6, "8.1"));

    // three times 0.486 would be nothing
    assertThat(Calculator.price(items, List.of()).tax()).isEqualTo(1);
  }

  @Test
  void anAmountIsNeverMoreThanTheLinesCost() {
    var items = List.of(item("a", 100, "8.1"), item("b", 300, "8.1"));

    var price = Calculator.price(items, List.of(coupon(new Discount.Amount(1000), "a", "b")));

    assertThat(taken(price)).containsExactly(100L, 300L);
    assertThat(price.total()).isZero();
  }

  @Test
  void theLastCentFallsToTheDearestRateThenPriceThenOffer() {
    var low = item("a", 100, "2.6");
    var high = item("b", 100, "8.1");

    assertThat(
            taken(
                Calculator.price(
                    List.of(low, high), List.of(coupon(new Discount.Amount(1), "a", "b")))))
        .containsExactly(0L, 1L);
    assertThat(
            taken(
                Calculator.price(
                    List.of(item("z", 100, "8.1"), item("y", 100, "8.1")),
                    List.of(coupon(new Discount.Amount(1), "z", "y")))))
        .containsExactly(0L, 1L);
  }

  @Test
  void aLineHasTheFirstDiscountThatNamesItAndAnAmountGoesToTheOthers() {
    var items = List.of(item("a", 1000, "8.1"), item("b", 1000, "8.1"));
    var gift = new Discount(Kind.FREE_OPTION, "gift", Discount.whole(), Set.of("a"));

    var price = Calculator.price(items, List.of(gift, coupon(new Discount.Amount(500), "a", "b")));

    assertThat(price.lines().get(0).discount())
        .isEqualTo(new Price.Taken(Kind.FREE_OPTION, "gift", 1000));
    assertThat(price.lines().get(1).discount())
        .isEqualTo(new Price.Taken(Kind.COUPON, "WELCOME", 500));
  }

  @Test
  void aDiscountOnNothingTakesNothing() {
    var items = List.of(item("a", 1000, "8.1"));

    var price = Calculator.price(items, List.of(coupon(new Discount.Amount(500), "elsewhere")));

    assertThat(price.lines().get(0).discount()).isNull();
    assertThat(price.discount()).isZero();
  }

  @Test
  void aRateOfZeroHasItsRow() {
    assertThat(Calculator.price(List.of(item("a", 1000, "0")), List.of()).taxes())
        .containsExactly(new Price.Tax(RECIPIENT, Percent.ZERO, 1000, 0));
  }

  @Test
  void nothingCostsNothing() {
    assertThat(Calculator.price(List.of(), List.of()))
        .isEqualTo(new Price(List.of(), 0, 0, List.of(), 0, 0));
  }

  @Test
  void whatIsNoSaleIsRefused() {
    var item = item("a", 1, "8.1");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Calculator.price(List.of(item, item), List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> item("a", -1, "8.1"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Discount.Amount(0));
    assertThatIllegalArgumentException().isThrownBy(() -> new RateStretch(DAY, DAY, Percent.ZERO));
    assertThatThrownBy(
            () ->
                Calculator.price(
                    List.of(item("a", Long.MAX_VALUE, "0"), item("b", 1, "0")), List.of()))
        .isInstanceOf(ArithmeticException.class);
  }
}
