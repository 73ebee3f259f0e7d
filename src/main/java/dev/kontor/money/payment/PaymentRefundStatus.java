package dev.kontor.money.payment;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;

/** How far a refund of a payment is. */
public enum PaymentRefundStatus implements Coded {
  /** The provider is being asked; after a crash it will be asked again. */
  @JsonProperty("created")
  CREATED,
  /** The provider doesn't know yet, or didn't answer. */
  @JsonProperty("pending")
  PENDING,
  @JsonProperty("succeeded")
  SUCCEEDED,
  @JsonProperty("failed")
  FAILED;

  /** Whether it is still to be seen how it ends. */
  public boolean isUnderway() {
    return this == CREATED || this == PENDING;
  }
}
