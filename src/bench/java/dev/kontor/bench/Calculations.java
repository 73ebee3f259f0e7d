package dev.kontor.bench;

import dev.kontor.platform.money.Percent;
import dev.kontor.sale.pricing.Calculator;
import dev.kontor.sale.pricing.Discount;
import dev.kontor.sale.pricing.Discount.Kind;
import dev.kontor.sale.pricing.Item;
import dev.kontor.sale.vat.RateStretch;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How many prices of a large cart one core works out: without service and database. */
final class Calculations {
  static final String NAME = "calculator";

  private static final int LINES = 20;

  private Calculations() {}

  static String measure(Duration warmUp, Duration seconds) {
    perSecond(warmUp);
    return String.format(
        Locale.ROOT, "%s: %.0f prices of %d lines a second", NAME, perSecond(seconds), LINES);
  }

  private static double perSecond(Duration time) {
    var items = IntStream.range(0, LINES).mapToObj(Calculations::item).toList();
    var discounts = discounts(items);
    var begin = System.nanoTime();
    var count = 0L;
    var total = 0L;
    while (System.nanoTime() - begin < time.toNanos()) {
      total += Calculator.price(items, discounts).total();
      count++;
    }
    if (total == 0) {
      throw new IllegalStateException("All for nothing");
    }
    return count / ((System.nanoTime() - begin) / 1e9);
  }

  /** Every second one for a year across a change of rates. */
  private static Item item(int number) {
    var from = LocalDate.of(2023, 7, 1);
    var change = LocalDate.of(2024, 1, 1);
    var to = from.plusYears(1);
    var stretches =
        number % 2 == 0
            ? List.of(new RateStretch(from, to, Percent.of("8.1")))
            : List.of(
                new RateStretch(from, change, Percent.of("7.7")),
                new RateStretch(change, to, Percent.of("8.1")));
    return new Item("line" + number, "customer", "hosting", 1990 + 137L * number, stretches);
  }

  /** One line by percentage, half of the others share an amount. */
  private static List<Discount> discounts(List<Item> items) {
    var half = items.subList(1, LINES / 2).stream().map(Item::id).collect(Collectors.toSet());
    return List.of(
        new Discount(Kind.COUPON, "WELCOME", new Discount.Share(Percent.of("15")), Set.of("line0")),
        new Discount(Kind.COUPON, "THANKS", new Discount.Amount(2500), half));
  }
}
