package dev.kontor.sale.order;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;

/** How far a line of an order is. */
enum OrderLineState implements Coded {
  /** For the payment, or for the registry. */
  @JsonProperty("waiting")
  WAITING,
  @JsonProperty("delivered")
  DELIVERED,
  /** The registry doesn't register it: it was credited. */
  @JsonProperty("refused")
  REFUSED,
  /** All of its price was given back; whether the term goes on is another matter. */
  @JsonProperty("refunded")
  REFUNDED
}
