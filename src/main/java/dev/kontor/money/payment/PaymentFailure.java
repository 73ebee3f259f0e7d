package dev.kontor.money.payment;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Why a payment didn't come about. */
public enum PaymentFailure {
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
  EXPIRED;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static PaymentFailure of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
