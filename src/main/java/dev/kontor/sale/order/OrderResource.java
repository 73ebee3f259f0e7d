package dev.kontor.sale.order;

import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Allowed;
import dev.kontor.platform.security.Right;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** What an organisation ordered. */
@Path("/v1/organisations/{organisationId}/orders")
@Tag(name = "Orders")
class OrderResource {
  private final OrderLists orders;
  private final OrderCancelService cancellation;

  OrderResource(OrderLists orders, OrderCancelService cancellation) {
    this.orders = orders;
    this.cancellation = cancellation;
  }

  @GET
  @Allowed(Right.READ_MONEY)
  @Operation(
      operationId = "listOrders",
      summary = "List the orders",
      description =
          "The newest first, without their lines. A period is about the moment of the checkout; it"
              + " includes its beginning and not its end, and its days begin in the zone that is"
              + " given, or in UTC. Totals add up what was ordered, whatever became of it; with"
              + " `status` they are those of the orders that stand so.")
  @Refuses({"period-invalid", "order-status-unknown", "order-kind-unknown", "flag-invalid"})
  public OrderList list(
      UUID organisationId,
      @Valid @BeanParam OrderFilter filter,
      @Valid @BeanParam PageRequest page) {
    return orders.list(organisationId, filter, page);
  }

  @GET
  @Path("/{orderId}")
  @Allowed(Right.READ_MONEY)
  @Operation(
      operationId = "getOrder",
      summary = "Read an order",
      description = "As it was at its checkout, with what has become of it.")
  public OrderResponse get(UUID organisationId, UUID orderId) {
    return orders.get(organisationId, orderId);
  }

  @DELETE
  @Path("/{orderId}")
  @Allowed(Right.PAY)
  @ResponseStatus(204)
  @Operation(
      operationId = "cancelOrder",
      summary = "Cancel a pending order",
      description =
          "What was set aside on the prepaid account is free again, names of domains are, and the"
              + " cart can be used. Open invoices are credited. Money that comes all the same goes to"
              + " the prepaid account.")
  @Refuses("order-not-pending")
  public void cancel(UUID organisationId, UUID orderId) {
    cancellation.cancel(organisationId, orderId);
  }
}
