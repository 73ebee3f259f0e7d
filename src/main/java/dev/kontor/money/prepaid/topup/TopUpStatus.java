package dev.kontor.money.prepaid.topup;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.money.payment.PaymentStatus;
import dev.kontor.platform.text.Coded;

/** How far a top-up is. */
enum TopUpStatus implements Coded {
  @JsonProperty("pending")
  PENDING,
  /** The money is on the account. */
  @JsonProperty("succeeded")
  SUCCEEDED,
  @JsonProperty("failed")
  FAILED,
  /** Nothing came in time; should it still come, it is taken. */
  @JsonProperty("expired")
  EXPIRED;

  /** How far a top-up is whose payment is so far. */
  static TopUpStatus of(PaymentStatus payment) {
    return switch (payment) {
      case CREATED, PENDING -> PENDING;
      case SUCCEEDED -> SUCCEEDED;
      case FAILED -> FAILED;
      case EXPIRED -> EXPIRED;
    };
  }
}
