package dev.kontor.sale.order;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;
import dev.kontor.platform.money.Money;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order came to nothing.
 *
 * @param status {@code failed}, {@code expired} or {@code cancelled}
 * @param failure why, such as {@code declined}; null where somebody cancelled it
 */
public record OrderEnded(
    UUID organisationId,
    UUID orderId,
    String number,
    OrderKind kind,
    @Nullable UUID orderedBy,
    String status,
    @Nullable String failure,
    Money total)
    implements Recorded {
  static OrderEnded of(CustomerOrder order) {
    return new OrderEnded(
        order.organisationId(),
        order.id(),
        order.number(),
        order.kind(),
        order.orderedBy(),
        order.status().code(),
        order.failure(),
        Money.ofMinor(order.total(), order.currency()));
  }

  @Override
  public Activity activity() {
    return Activity.ofOrganisation(
            "order." + status, organisationId, new Subject("order", orderId, number))
        .changing(Map.of("status", "pending"), Map.of("status", status));
  }
}
