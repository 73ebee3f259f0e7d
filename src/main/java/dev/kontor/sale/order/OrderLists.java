package dev.kontor.sale.order;

import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.paging.Cursors;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Orders, for those who may see them. */
@ApplicationScoped
class OrderLists {
  private final OrderRepository orders;
  private final OrderLineRepository lines;
  private final StoredInvoices stored;
  private final Cursors cursors;

  OrderLists(
      OrderRepository orders, OrderLineRepository lines, StoredInvoices stored, Cursors cursors) {
    this.orders = orders;
    this.lines = lines;
    this.stored = stored;
    this.cursors = cursors;
  }

  Page<OrderSummary> list(UUID organisationId, OrderFilter filter, PageRequest page) {
    var status = filter.status();
    var period = filter.period();
    return cursors
        .page(
            "orders:" + organisationId,
            page,
            Cursor.LAST,
            (before, limit) -> orders.list(organisationId, status, period, before, limit),
            last -> new Cursor(last.createdAt(), last.id()))
        .map(OrderSummary::of);
  }

  OrderResponse get(UUID organisationId, UUID id) {
    var order = orders.find(organisationId, id).orElseThrow(CommonProblem.NOT_FOUND::exception);
    return OrderResponse.of(order, lines.of(organisationId, id), stored.taxes(order));
  }
}
