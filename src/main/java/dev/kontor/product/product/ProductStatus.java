package dev.kontor.product.product;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a product stands. */
enum ProductStatus {
  @JsonProperty("active")
  ACTIVE,
  /** Runs until the end of its term, and no longer renews. */
  @JsonProperty("cancelled")
  CANCELLED,
  @JsonProperty("ended")
  ENDED;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<ProductStatus> of(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
