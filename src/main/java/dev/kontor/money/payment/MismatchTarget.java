package dev.kontor.money.payment;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;

/** Where money goes that came with another amount. */
public enum MismatchTarget implements Coded {
  /** To the customer's prepaid account. */
  @JsonProperty("prepaid")
  PREPAID,
  /** Back to where it came from. */
  @JsonProperty("source")
  SOURCE;
}
