package dev.kontor.sale.invoicepayment;

import dev.kontor.platform.database.CodedColumn;
import jakarta.persistence.Converter;

/** Statuses as the database keeps them: by their codes. */
@Converter(autoApply = true)
class AttemptStatusColumn extends CodedColumn<AttemptStatus> {
  AttemptStatusColumn() {
    super(AttemptStatus.class);
  }
}
