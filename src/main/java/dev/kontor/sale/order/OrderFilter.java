package dev.kontor.sale.order;

import dev.kontor.platform.http.QueryFlag;
import dev.kontor.platform.paging.PeriodFilter;
import dev.kontor.platform.text.Coded;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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

  @Parameter(
      description = "Only those that came from this",
      schema = @Schema(implementation = OrderKind.class))
  @QueryParam("kind")
  @Size(max = 20)
  @Nullable String kind;

  @Parameter(
      description = "Whether to add up all that the filter finds",
      schema = @Schema(type = SchemaType.BOOLEAN))
  @QueryParam("totals")
  @Nullable String totals;

  /** What is looked for; null stands for all. */
  record Wanted(@Nullable OrderStatus status, @Nullable OrderKind kind, Period period) {}

  Wanted wanted() {
    return new Wanted(
        status == null
            ? null
            : Coded.find(OrderStatus.class, status)
                .orElseThrow(() -> OrderProblem.ORDER_STATUS_UNKNOWN.exception().onQuery("status")),
        kind == null
            ? null
            : Coded.find(OrderKind.class, kind)
                .orElseThrow(() -> OrderProblem.ORDER_KIND_UNKNOWN.exception().onQuery("kind")),
        period());
  }

  boolean wantsTotals() {
    return Objects.requireNonNullElse(QueryFlag.parse(totals, "totals"), false);
  }
}
