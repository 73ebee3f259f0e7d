package dev.kontor.sale.order;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;
import dev.kontor.platform.money.Money;
import dev.kontor.sale.promotion.Saving;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order was paid, and its products were made or go on.
 *
 * @param lines with their prices without tax
 * @param fromUpgrade what was credited for the terms that it took the place of
 * @param fromPrepaid what of the total the prepaid account paid
 * @param onAccount what is to be paid by an open invoice
 */
public record OrderPaid(
    UUID organisationId,
    UUID orderId,
    String number,
    OrderKind kind,
    @Nullable UUID orderedBy,
    List<Line> lines,
    Money total,
    Money fromPrepaid,
    Money fromOutside,
    Money fromUpgrade,
    Money onAccount)
    implements Recorded {
  /**
   * A product that was bought.
   *
   * @param saving what made it cheaper; null for nothing
   */
  public record Line(String description, Money net, @Nullable Saving saving) {
    private static Line of(OrderLine line, String currency, Map<UUID, Saving> savings) {
      var net = Money.ofMinor(line.price().net(), currency);
      var otherwise = line.discount() > 0 ? Saving.FREE_OPTION : null;
      var coupon = line.couponId();
      return new Line(line.description(), net, coupon == null ? otherwise : savings.get(coupon));
    }
  }

  /**
   * What an order became.
   *
   * @param savings by the coupons that made lines cheaper
   */
  static OrderPaid of(CustomerOrder order, List<OrderLine> lines, Map<UUID, Saving> savings) {
    var currency = order.currency();
    return new OrderPaid(
        order.organisationId(),
        order.id(),
        order.number(),
        order.kind(),
        order.orderedBy(),
        lines.stream().map(each -> Line.of(each, currency, savings)).toList(),
        Money.ofMinor(order.total(), currency),
        Money.ofMinor(order.prepaid().total(), currency),
        Money.ofMinor(order.fromOutside(), currency),
        Money.ofMinor(order.fromUpgrade(), currency),
        Money.ofMinor(order.onAccount(), currency));
  }

  @Override
  public Activity activity() {
    return Activity.ofOrganisation(
            "order.paid", organisationId, new Subject("order", orderId, number))
        .changing(Map.of("status", "pending"), Map.of("status", "paid"));
  }
}
