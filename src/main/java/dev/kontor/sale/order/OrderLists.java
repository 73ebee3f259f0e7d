package dev.kontor.sale.order;

import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.paging.Cursors;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Orders, for those who may see them. */
@ApplicationScoped
class OrderLists {
  private final OrderRepository orders;
  private final OrderQueries queries;
  private final OrderLineRepository lines;
  private final StoredInvoices stored;
  private final Cursors cursors;

  OrderLists(
      OrderRepository orders,
      OrderQueries queries,
      OrderLineRepository lines,
      StoredInvoices stored,
      Cursors cursors) {
    this.orders = orders;
    this.queries = queries;
    this.lines = lines;
    this.stored = stored;
    this.cursors = cursors;
  }

  OrderList list(UUID organisationId, OrderFilter filter, PageRequest page) {
    var wanted = filter.wanted();
    var totals = filter.wantsTotals() ? totals(organisationId, wanted) : null;
    var found =
        cursors.page(
            "orders:" + organisationId,
            page,
            Cursor.LAST,
            (before, limit) -> orders.list(organisationId, wanted, before, limit),
            last -> new Cursor(last.createdAt(), last.id()));
    return OrderList.of(found.map(OrderSummary::of), totals);
  }

  private List<OrderTotal> totals(UUID organisationId, OrderFilter.Wanted wanted) {
    return queries.totals(organisationId, wanted).stream().map(OrderTotal::of).toList();
  }

  OrderResponse get(UUID organisationId, UUID id) {
    var order = orders.find(organisationId, id).orElseThrow(CommonProblem.NOT_FOUND::exception);
    return OrderResponse.of(order, lines.of(organisationId, id), stored.taxes(order));
  }
}
