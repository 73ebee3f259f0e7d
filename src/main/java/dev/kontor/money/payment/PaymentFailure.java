package dev.kontor.money.payment;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;

/** Why a payment didn't come about. */
public enum PaymentFailure implements Coded {
  @JsonProperty("declined")
  DECLINED,
  @JsonProperty("insufficient_funds")
  INSUFFICIENT_FUNDS,
  /** The provider was never reached. */
  @JsonProperty("not_started")
  NOT_STARTED,
  /** The provider reported another amount than was asked for. */
  @JsonProperty("amount_mismatch")
  AMOUNT_MISMATCH,
  /** Nothing came in time. */
  @JsonProperty("expired")
  EXPIRED,
  /** Its payer gave it up before it came; should it still come, it is taken. */
  @JsonProperty("cancelled")
  CANCELLED;
}
