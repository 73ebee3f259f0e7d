package dev.kontor.sale.order;

import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.Paged;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A part of the orders. */
@Schema(name = "OrderList")
record OrderList(
    List<OrderSummary> items,
    @Schema(description = "For `after`; null at the end", examples = "AZmZ2mVxeYqP0b3")
        @Nullable String next,
    @Schema(description = "By currency; null where not asked for")
        @Nullable List<OrderTotal> totals)
    implements Paged {
  static OrderList of(Page<OrderSummary> page, @Nullable List<OrderTotal> totals) {
    return new OrderList(page.items(), page.next(), totals);
  }
}
