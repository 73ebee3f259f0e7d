package dev.kontor.sale.order;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;

/** How an order stands. */
enum OrderStatus implements Coded {
  /** Its payment is awaited. */
  @JsonProperty("pending")
  PENDING,
  @JsonProperty("paid")
  PAID,
  /** It wasn't paid, or couldn't be delivered: what was paid is on the prepaid account. */
  @JsonProperty("failed")
  FAILED,
  /** Nothing was paid in time. */
  @JsonProperty("expired")
  EXPIRED,
  @JsonProperty("cancelled")
  CANCELLED
}
