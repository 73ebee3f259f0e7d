package dev.kontor.sale.promotion;

import dev.kontor.platform.database.CodedColumn;
import jakarta.persistence.Converter;

/** Kinds as the database keeps them: by their codes. */
@Converter(autoApply = true)
class CouponKindColumn extends CodedColumn<CouponKind> {
  CouponKindColumn() {
    super(CouponKind.class);
  }
}
