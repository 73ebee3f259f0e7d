package dev.kontor.sale.order;

import dev.kontor.platform.database.CodedColumn;
import jakarta.persistence.Converter;

/** States as the database keeps them: by their codes. */
@Converter(autoApply = true)
class OrderLineStateColumn extends CodedColumn<OrderLineState> {
  OrderLineStateColumn() {
    super(OrderLineState.class);
  }
}
