package dev.kontor.sale.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.platform.money.Percent;
import dev.kontor.sale.pricing.Discount.Kind;
import dev.kontor.sale.vat.RateStretch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every price, whatever is sold. */
class CalculatorPropertyTest {
  private static final LocalDate START = LocalDate.of(2023, 1, 1);
  private static final List<Percent> RATES =
      List.of("0", "2.6", "3.8", "7.7", "8.1", "19", "25.5").stream().map(Percent::of).toList();

  record Sale(List<Item> items, List<Discount> discounts) {}

  @Provide
  Arbitrary<Sale> sales() {
    return items()
        .list()
        .ofMinSize(1)
        .ofMaxSize(25)
        .map(CalculatorPropertyTest::withIds)
        .flatMap(items -> discounts(items).list().ofMaxSize(4).map(each -> new Sale(items, each)));
  }

  private static Arbitrary<Item> items() {
    var lists =
        Arbitraries.oneOf(
            Arbitraries.longs().between(0, 3),
            Arbitraries.longs().between(0, 100_000),
            Arbitraries.longs().between(0, 1_000_000_000_000L));
    return Combinators.combine(
            Arbitraries.of("anna", "eva"),
            Arbitraries.of("hosting", "domain", "drive"),
            lists,
            stretches().list().ofMinSize(1).ofMaxSize(3))
        .as(
            (recipient, offer, list, lengths) ->
                new Item("", recipient, offer, list, inARow(lengths)));
  }

  private static Arbitrary<RateStretch> stretches() {
    return Combinators.combine(Arbitraries.of(RATES), Arbitraries.integers().between(1, 800))
        .as((rate, days) -> new RateStretch(START, START.plusDays(days), rate));
  }

  private static List<RateStretch> inARow(List<RateStretch> stretches) {
    var moved = new ArrayList<RateStretch>();
    var from = START;
    for (var each : stretches) {
      moved.add(new RateStretch(from, from.plusDays(each.days()), each.rate()));
      from = from.plusDays(each.days());
    }
    return moved;
  }

  private static List<Item> withIds(List<Item> items) {
    var named = new ArrayList<Item>();
    for (var each : items) {
      named.add(
          new Item(
              "i" + named.size(), each.recipient(), each.offer(), each.list(), each.stretches()));
    }
    return named;
  }

  private static Arbitrary<Discount> discounts(List<Item> items) {
    var ids = items.stream().map(Item::id).toList();
    Arbitrary<Discount.Effect> effects =
        Arbitraries.oneOf(
            Arbitraries.integers()
                .between(0, 10_000)
                .<Discount.Effect>map(each -> new Discount.Share(new Percent(each))),
            Arbitraries.longs().between(1, 2_000_000).<Discount.Effect>map(Discount.Amount::new));
    return Combinators.combine(effects, Arbitraries.of(ids).set().ofMaxSize(ids.size()))
        .as((effect, good) -> new Discount(Kind.COUPON, "C", effect, good));
  }

  @Property
  void everythingAddsUpToTheMinorUnit(@ForAll("sales") Sale sale) {
    var price = Calculator.price(sale.items(), sale.discounts());

    for (var line : price.lines()) {
      var taken = line.discount() == null ? 0 : line.discount().amount();
      assertThat(line.list() - taken).isEqualTo(line.net());
      assertThat(line.parts().stream().mapToLong(Price.Part::net).sum()).isEqualTo(line.net());
      assertThat(line.parts().stream().mapToLong(Price.Part::list).sum()).isEqualTo(line.list());
      assertThat(line.parts().stream().mapToLong(Price.Part::discount).sum()).isEqualTo(taken);
    }
    assertThat(price.lines().stream().mapToLong(Price.Line::list).sum())
        .isEqualTo(price.subtotal());
    assertThat(price.lines().stream().mapToLong(Price.Line::net).sum()).isEqualTo(price.net());
    assertThat(price.taxes().stream().mapToLong(Price.Tax::base).sum()).isEqualTo(price.net());
    assertThat(price.taxes().stream().mapToLong(Price.Tax::amount).sum()).isEqualTo(price.tax());
    assertThat(price.net() + price.tax()).isEqualTo(price.total());
    for (var recipient : List.of("anna", "eva")) {
      assertThat(price.taxes(recipient))
          .extracting(Price.Tax::rate)
          .doesNotHaveDuplicates()
          .isSortedAccordingTo(Collections.reverseOrder());
      assertThat(price.taxes(recipient).stream().mapToLong(Price.Tax::base).sum())
          .isEqualTo(price.lines(recipient).stream().mapToLong(Price.Line::net).sum());
    }
    assertThat(price.taxes())
        .allSatisfy(each -> assertThat(each.amount()).isEqualTo(each.rate().of(each.base())));
  }

  @Property
  void nothingIsNegativeAndNoDiscountExceedsItsLine(@ForAll("sales") Sale sale) {
    var price = Calculator.price(sale.items(), sale.discounts());

    assertThat(price.lines())
        .allSatisfy(
            line -> {
              assertThat(line.net()).isBetween(0L, line.list());
              assertThat(line.parts())
                  .allSatisfy(part -> assertThat(part.net()).isBetween(0L, part.list()));
              if (line.discount() != null) {
                assertThat(line.discount().amount()).isBetween(0L, line.list());
              }
            });
    assertThat(price.taxes()).allSatisfy(tax -> assertThat(tax.amount()).isBetween(0L, tax.base()));
    assertThat(price.discount()).isBetween(0L, price.subtotal());
  }

  @Property
  void theOrderOfTheItemsChangesNoTotal(@ForAll("sales") Sale sale, @ForAll Random random) {
    var shuffled = new ArrayList<>(sale.items());
    Collections.shuffle(shuffled, random);

    var price = Calculator.price(sale.items(), sale.discounts());
    var other = Calculator.price(shuffled, sale.discounts());

    assertThat(other.taxes()).containsExactlyInAnyOrderElementsOf(price.taxes());
    assertThat(other.total()).isEqualTo(price.total());
    assertThat(Set.copyOf(other.lines())).isEqualTo(Set.copyOf(price.lines()));
  }

  @Property
  void anAmountTakesAllThatItCan(@ForAll("sales") Sale sale) {
    var all = sale.items().stream().map(Item::id).collect(Collectors.toSet());
    var worth = sale.items().stream().mapToLong(Item::list).sum();
    for (var amount : List.of(1L, 999L, 1_000_000L)) {
      var discount = new Discount(Kind.COUPON, "C", new Discount.Amount(amount), all);

      assertThat(Calculator.price(sale.items(), List.of(discount)).discount())
          .isEqualTo(Math.min(amount, worth));
    }
  }
}
