package dev.kontor.sale.refund;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;

/** Where a part of a refund goes. */
enum RefundPartTarget implements Coded {
  /** To where it came from, outside. */
  @JsonProperty("source")
  SOURCE,
  /** To the prepaid account, as paid in. */
  @JsonProperty("paid_in")
  PAID_IN,
  /** To the prepaid account, as credit. */
  @JsonProperty("credit")
  CREDIT
}
