package dev.kontor.money.payment;

import dev.kontor.platform.database.CodedColumn;
import jakarta.persistence.Converter;

/** Types as the database keeps them: by their codes. */
@Converter(autoApply = true)
class PaymentMethodTypeColumn extends CodedColumn<PaymentMethodType> {
  PaymentMethodTypeColumn() {
    super(PaymentMethodType.class);
  }
}
