package dev.kontor.sale.cart;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;

/** What a line of a cart buys. */
enum CartLineKind implements Coded {
  /** A product that isn't there yet. */
  @JsonProperty("new")
  NEW
}
