package dev.kontor.sale.order;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;
import dev.kontor.platform.money.Money;
import java.util.Map;
import java.util.UUID;

/** A cart became an order. */
public record OrderPlaced(UUID organisationId, UUID orderId, String number, Money total)
    implements Recorded {
  static OrderPlaced of(CustomerOrder order) {
    return new OrderPlaced(
        order.organisationId(),
        order.id(),
        order.number(),
        Money.ofMinor(order.total(), order.currency()));
  }

  @Override
  public Activity activity() {
    return Activity.ofOrganisation(
            "order.placed", organisationId, new Subject("order", orderId, number))
        .changing(Map.of(), Map.of("total", total.amount() + " " + total.currency()));
  }
}
