package dev.kontor.money.prepaid.topup;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.money.payment.PaymentFailure;
import dev.kontor.money.payment.PaymentStatus;
import dev.kontor.platform.text.Coded;
import org.jspecify.annotations.Nullable;

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
  EXPIRED,
  /** The customer won't transfer it; should the money still come, it is taken. */
  @JsonProperty("cancelled")
  CANCELLED;

  /**
   * How far a top-up is whose payment is so far.
   *
   * @param failure why it failed, where it did
   */
  static TopUpStatus of(PaymentStatus payment, @Nullable PaymentFailure failure) {
    return switch (payment) {
      case CREATED, PENDING -> PENDING;
      case SUCCEEDED -> SUCCEEDED;
      case FAILED -> failure == PaymentFailure.CANCELLED ? CANCELLED : FAILED;
      case EXPIRED -> EXPIRED;
    };
  }
}
