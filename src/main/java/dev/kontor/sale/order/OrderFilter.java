package dev.kontor.sale.order;

import dev.kontor.platform.paging.PeriodFilter;
import dev.kontor.platform.text.Coded;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which orders are asked for. */
public class OrderFilter extends PeriodFilter {
  @Parameter(
      description = "Only those that stand so",
      schema = @Schema(implementation = OrderStatus.class))
  @QueryParam("status")
  @Size(max = 20)
  @Nullable String status;

  /** Null stands for all. */
  @Nullable OrderStatus status() {
    return status == null
        ? null
        : Coded.find(OrderStatus.class, status)
            .orElseThrow(() -> OrderProblem.ORDER_STATUS_UNKNOWN.exception().onQuery("status"));
  }
}
