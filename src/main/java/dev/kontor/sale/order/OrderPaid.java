package dev.kontor.sale.order;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;
import dev.kontor.platform.money.Money;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An order was paid, and its products were made.
 *
 * @param lines with their prices without tax
 * @param fromPrepaid what of the total the prepaid account paid
 */
public record OrderPaid(
    UUID organisationId,
    UUID orderId,
    String number,
    UUID orderedBy,
    List<Line> lines,
    Money total,
    Money fromPrepaid,
    Money fromOutside)
    implements Recorded {
  /** A product that was bought. */
  public record Line(String description, Money net) {}

  static OrderPaid of(CustomerOrder order, List<OrderLine> lines) {
    var currency = order.currency();
    return new OrderPaid(
        order.organisationId(),
        order.id(),
        order.number(),
        order.orderedBy(),
        lines.stream()
            .map(each -> new Line(each.description(), Money.ofMinor(each.net(), currency)))
            .toList(),
        Money.ofMinor(order.total(), currency),
        Money.ofMinor(order.prepaid().total(), currency),
        Money.ofMinor(order.fromOutside(), currency));
  }

  @Override
  public Activity activity() {
    return Activity.ofOrganisation(
            "order.paid", organisationId, new Subject("order", orderId, number))
        .changing(Map.of("status", "pending"), Map.of("status", "paid"));
  }
}
