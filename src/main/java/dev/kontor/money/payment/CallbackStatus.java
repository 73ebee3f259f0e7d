package dev.kontor.money.payment;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a payment went, in callbacks. */
enum CallbackStatus {
  @JsonProperty("pending")
  PENDING,
  @JsonProperty("succeeded")
  SUCCEEDED,
  @JsonProperty("failed")
  FAILED
}
