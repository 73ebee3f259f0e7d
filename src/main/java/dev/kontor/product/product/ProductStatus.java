package dev.kontor.product.product;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;
import java.util.Optional;

/** How a product stands. */
public enum ProductStatus implements Coded {
  /** A domain that is paid, and not registered yet. */
  @JsonProperty("registering")
  REGISTERING,
  @JsonProperty("active")
  ACTIVE,
  /** Runs until the end of its term, and no longer renews. */
  @JsonProperty("cancelled")
  CANCELLED,
  /** Its last term is over: nobody uses it, and for a while it can still be renewed. */
  @JsonProperty("expired")
  EXPIRED,
  @JsonProperty("ended")
  ENDED;

  static Optional<ProductStatus> of(String code) {
    return Coded.find(ProductStatus.class, code);
  }
}
