package dev.kontor.money.payment;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;

/** Why a payment wasn't given back. */
public enum PaymentRefundFailure implements Coded {
  @JsonProperty("declined")
  DECLINED,
  /** The provider has no such charge, or gives nothing back. */
  @JsonProperty("not_started")
  NOT_STARTED
}
