package dev.kontor.sale.order;

import dev.kontor.platform.database.CodedColumn;
import jakarta.persistence.Converter;

/** Kinds of lines as the database keeps them: by their codes. */
@Converter(autoApply = true)
class OrderLineKindColumn extends CodedColumn<OrderLineKind> {
  OrderLineKindColumn() {
    super(OrderLineKind.class);
  }
}
