package dev.kontor.sale.order;

import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.OperatorOnly;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What organisations ordered, for the provider's staff. */
@Path("/v1/operator/organisations/{organisationId}/orders")
@Tag(name = "Operators")
class OperatorOrderResource {
  private final OrderLists orders;
  private final Organisations organisations;

  OperatorOrderResource(OrderLists orders, Organisations organisations) {
    this.orders = orders;
    this.organisations = organisations;
  }

  @GET
  @OperatorOnly
  @Operation(
      operationId = "listOrdersOfOrganisation",
      summary = "List an organisation's orders",
      description = "The newest first, without their lines; period and totals as for `listOrders`.")
  @Refuses({"period-invalid", "order-status-unknown", "order-kind-unknown", "flag-invalid"})
  public OrderList list(
      UUID organisationId,
      @Valid @BeanParam OrderFilter filter,
      @Valid @BeanParam PageRequest page) {
    organisations.party(organisationId);
    return orders.list(organisationId, filter, page);
  }
}
