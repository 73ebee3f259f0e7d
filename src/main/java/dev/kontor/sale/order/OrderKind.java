package dev.kontor.sale.order;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;

/** What an order came from. */
enum OrderKind implements Coded {
  @JsonProperty("cart")
  CART
}
