package dev.kontor.sale.order;

import dev.kontor.platform.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Cancels orders that aren't paid yet (SUB-11). */
@ApplicationScoped
class OrderCancelService {
  private final OrderRepository orders;
  private final OrderSettlementService settlement;

  OrderCancelService(OrderRepository orders, OrderSettlementService settlement) {
    this.orders = orders;
    this.settlement = settlement;
  }

  @Transactional
  void cancel(UUID organisationId, UUID id) {
    var order = orders.lock(organisationId, id).orElseThrow(CommonProblem.NOT_FOUND::exception);
    if (!order.isPending()) {
      throw OrderProblem.ORDER_NOT_PENDING.exception();
    }
    settlement.end(order, OrderStatus.CANCELLED, null);
  }
}
