package dev.kontor.sale.cart;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;

/** What can still be done with a cart. */
enum CartStatus implements Coded {
  @JsonProperty("open")
  OPEN,
  /** It became an order. */
  @JsonProperty("checked_out")
  CHECKED_OUT,
  /** Nobody has changed it for thirty days. */
  @JsonProperty("lapsed")
  LAPSED
}
