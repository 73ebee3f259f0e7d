package dev.kontor.sale.pricing;

import dev.kontor.platform.money.Apportionment;
import dev.kontor.platform.money.Percent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a sale costs, with how that came about. All amounts are zero or more, in minor units of one
 * currency, and add up: each line's list price less its discount is its net price, and its parts
 * are those of the line; list prices are the subtotal, discounts the discount; the bases of the
 * taxes are the net prices; and subtotal less discount plus taxes is the total.
 *
 * @param lines in the order of the items
 * @param taxes one for each recipient and rate: recipients in the order of their first items, of
 *     each the highest rate first
 */
public record Price(
    List<Line> lines, long subtotal, long discount, List<Tax> taxes, long tax, long total) {
  /**
   * An item's price.
   *
   * @param discount null without one
   * @param parts what of it is taxed at which rate
   */
  public record Line(
      String id,
      String recipient,
      long list,
      @Nullable Taken discount,
      long net,
      List<Part> parts) {}

  /**
   * What a discount takes off a line.
   *
   * @param amount may be zero, where an amount is spread over many lines
   */
  public record Taken(Discount.Kind kind, String source, long amount) {}

  /**
   * What of a line falls to some days.
   *
   * @param to the day after the last one
   */
  public record Part(
      Percent rate, LocalDate from, LocalDate to, long list, long discount, long net) {}

  /** The tax on all of a recipient that is taxed at one rate. */
  public record Tax(String recipient, Percent rate, long base, long amount) {}

  /** The lines that stand on a recipient's invoice. */
  public List<Line> lines(String recipient) {
    return lines.stream().filter(each -> each.recipient().equals(recipient)).toList();
  }

  /** The taxes of a recipient's invoice. */
  public List<Tax> taxes(String recipient) {
    return taxes.stream().filter(each -> each.recipient().equals(recipient)).toList();
  }

  /**
   * What of the taxes falls to each line, by its id: the tax of a rate is spread over what is taxed
   * at it by net prices.
   */
  public Map<String, Long> taxOfLines() {
    var byLine = new HashMap<String, Long>();
    lines.forEach(each -> byLine.put(each.id(), 0L));
    for (var tax : taxes) {
      var ids = new ArrayList<String>();
      var nets = new ArrayList<Long>();
      for (var line : lines(tax.recipient())) {
        for (var part : line.parts()) {
          if (part.rate().equals(tax.rate())) {
            ids.add(line.id());
            nets.add(part.net());
          }
        }
      }
      if (tax.amount() > 0) {
        var shares = Apportionment.of(tax.amount(), nets);
        for (int i = 0; i < ids.size(); i++) {
          byLine.merge(ids.get(i), shares.get(i), Long::sum);
        }
      }
    }
    return byLine;
  }

  /** All prices after discounts, without tax. */
  public long net() {
    return subtotal - discount;
  }
}
