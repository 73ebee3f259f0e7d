package dev.kontor.sale.order;

import dev.kontor.platform.database.CodedColumn;
import jakarta.persistence.Converter;

/** Statuses as the database keeps them: by their codes. */
@Converter(autoApply = true)
class OrderStatusColumn extends CodedColumn<OrderStatus> {
  OrderStatusColumn() {
    super(OrderStatus.class);
  }
}
