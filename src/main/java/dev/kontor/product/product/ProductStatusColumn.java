package dev.kontor.product.product;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Statuses as the database keeps them: by their codes. */
@Converter(autoApply = true)
class ProductStatusColumn implements AttributeConverter<ProductStatus, String> {
  @Override
  public String convertToDatabaseColumn(ProductStatus status) {
    return status.code();
  }

  @Override
  public ProductStatus convertToEntityAttribute(String code) {
    return ProductStatus.of(code).orElseThrow();
  }
}
