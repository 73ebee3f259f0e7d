package dev.kontor.product.product;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;
import java.util.Optional;

/** How a product stands. */
enum ProductStatus implements Coded {
  /** A domain that is paid, and not registered yet. */
  @JsonProperty("registering")
  REGISTERING,
  @JsonProperty("active")
  ACTIVE,
  /** Runs until the end of its term, and no longer renews. */
  @JsonProperty("cancelled")
  CANCELLED,
  @JsonProperty("ended")
  ENDED;

  static Optional<ProductStatus> of(String code) {
    return Coded.find(ProductStatus.class, code);
  }
}
