package dev.kontor.sale.order;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;

/** What a line of an order buys. */
enum OrderLineKind implements Coded {
  /** A product that wasn't there before. */
  @JsonProperty("new")
  NEW,
  /** Another term of a product. */
  @JsonProperty("renewal")
  RENEWAL,
  /** A term of another offer, from now on. */
  @JsonProperty("change")
  CHANGE
}
