package dev.kontor.sale.promotion;

import dev.kontor.platform.database.CodedColumn;
import jakarta.persistence.Converter;

/** States as the database keeps them: by their codes. */
@Converter(autoApply = true)
class RedemptionStateColumn extends CodedColumn<RedemptionState> {
  RedemptionStateColumn() {
    super(RedemptionState.class);
  }
}
