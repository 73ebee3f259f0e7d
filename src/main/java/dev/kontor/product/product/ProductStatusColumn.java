package dev.kontor.product.product;

import dev.kontor.platform.database.CodedColumn;
import jakarta.persistence.Converter;

/** Statuses as the database keeps them: by their codes. */
@Converter(autoApply = true)
class ProductStatusColumn extends CodedColumn<ProductStatus> {
  ProductStatusColumn() {
    super(ProductStatus.class);
  }
}
