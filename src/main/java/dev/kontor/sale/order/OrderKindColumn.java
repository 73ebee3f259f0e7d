package dev.kontor.sale.order;

import dev.kontor.platform.database.CodedColumn;
import jakarta.persistence.Converter;

/** Kinds as the database keeps them: by their codes. */
@Converter(autoApply = true)
class OrderKindColumn extends CodedColumn<OrderKind> {
  OrderKindColumn() {
    super(OrderKind.class);
  }
}
