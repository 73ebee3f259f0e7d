package dev.kontor.money.payment;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;

/** How far a payment is. */
public enum PaymentStatus implements Coded {
  /** The provider is being asked; after a crash it will be asked again. */
  @JsonProperty("created")
  CREATED,
  /** The provider doesn't know yet. */
  @JsonProperty("pending")
  PENDING,
  @JsonProperty("succeeded")
  SUCCEEDED,
  @JsonProperty("failed")
  FAILED,
  /** Nothing came in time; what comes later is still taken. */
  @JsonProperty("expired")
  EXPIRED;

  /** The status of a code. */
  public static PaymentStatus of(String code) {
    return Coded.of(PaymentStatus.class, code);
  }

  boolean isUnderway() {
    return this == CREATED || this == PENDING;
  }
}
