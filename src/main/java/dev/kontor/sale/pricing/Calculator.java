package dev.kontor.sale.pricing;

import dev.kontor.platform.money.Apportionment;
import dev.kontor.platform.money.Percent;
import dev.kontor.sale.vat.RateStretch;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Works out what a sale costs: net prices, then one discount a line, then, for each recipient of an
 * invoice, the tax of each rate on the sum of what is taxed at it, rounded once. A pure function;
 * what is paid with, prepaid credit too, changes nothing of it.
 */
public final class Calculator {
  private Calculator() {}

  /**
   * The price of a sale.
   *
   * @param items with different ids
   * @param discounts the first that names an item is the item's; one that has no item left takes
   *     nothing
   * @throws IllegalArgumentException where two items have the same id
   * @throws ArithmeticException where a sum is beyond what can be counted
   */
  public static Price price(List<Item> items, List<Discount> discounts) {
    if (items.stream().map(Item::id).distinct().count() < items.size()) {
      throw new IllegalArgumentException("Items with the same id");
    }
    var taken = taken(items, discounts);
    var lines = items.stream().map(item -> line(item, taken)).toList();
    var taxes = taxes(lines);
    var subtotal = sum(lines.stream().map(Price.Line::list).toList());
    var net = sum(lines.stream().map(Price.Line::net).toList());
    var tax = sum(taxes.stream().map(Price.Tax::amount).toList());
    return new Price(lines, subtotal, subtotal - net, taxes, tax, Math.addExact(net, tax));
  }

  private static Map<String, Price.Taken> taken(List<Item> items, List<Discount> discounts) {
    var taken = new HashMap<String, Price.Taken>();
    var claimed = new HashSet<String>();
    for (var discount : discounts) {
      var free =
          items.stream()
              .filter(each -> discount.items().contains(each.id()) && claimed.add(each.id()))
              .toList();
      var amounts = amounts(discount.effect(), free);
      for (int i = 0; i < free.size(); i++) {
        taken.put(
            free.get(i).id(), new Price.Taken(discount.kind(), discount.source(), amounts.get(i)));
      }
    }
    return taken;
  }

  private static List<Long> amounts(Discount.Effect effect, List<Item> items) {
    if (effect instanceof Discount.Share share) {
      return items.stream().map(each -> share.percent().of(each.list())).toList();
    }
    var prices = items.stream().map(Item::list).toList();
    var amount = Math.min(((Discount.Amount) effect).minor(), sum(prices));
    return Apportionment.of(
        amount, prices, Comparator.comparing(items::get, Calculator::firstServed));
  }

  /** Of items with the same claim to a last minor unit: the dearest rate, price, and then offer. */
  private static int firstServed(Item one, Item other) {
    return Comparator.comparing(Item::rate)
        .thenComparing(Item::list)
        .reversed()
        .thenComparing(Item::offer)
        .thenComparing(Item::id)
        .compare(one, other);
  }

  private static Price.Line line(Item item, Map<String, Price.Taken> taken) {
    var discount = taken.get(item.id());
    var net = discount == null ? item.list() : item.list() - discount.amount();
    var stretches = item.stretches();
    var lists = Apportionment.of(item.list(), stretches.stream().map(RateStretch::days).toList());
    var discounts = Apportionment.of(item.list() - net, lists);
    var parts =
        IntStream.range(0, stretches.size())
            .mapToObj(i -> part(stretches.get(i), lists.get(i), discounts.get(i)))
            .toList();
    return new Price.Line(item.id(), item.recipient(), item.list(), discount, net, parts);
  }

  private static Price.Part part(RateStretch stretch, long list, long discount) {
    return new Price.Part(
        stretch.rate(), stretch.from(), stretch.to(), list, discount, list - discount);
  }

  private static List<Price.Tax> taxes(List<Price.Line> lines) {
    var byRecipient =
        lines.stream()
            .collect(
                Collectors.groupingBy(
                    Price.Line::recipient, LinkedHashMap::new, Collectors.toList()));
    return byRecipient.entrySet().stream()
        .flatMap(each -> taxes(each.getKey(), each.getValue()).stream())
        .toList();
  }

  private static List<Price.Tax> taxes(String recipient, List<Price.Line> lines) {
    var bases = new TreeMap<Percent, Long>(Comparator.reverseOrder());
    lines.stream()
        .flatMap(each -> each.parts().stream())
        .forEach(each -> bases.merge(each.rate(), each.net(), Math::addExact));
    return bases.entrySet().stream()
        .map(
            each ->
                new Price.Tax(
                    recipient, each.getKey(), each.getValue(), each.getKey().of(each.getValue())))
        .toList();
  }

  private static long sum(Collection<Long> amounts) {
    return amounts.stream().reduce(0L, Math::addExact);
  }
}
