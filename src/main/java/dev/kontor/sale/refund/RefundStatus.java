package dev.kontor.sale.refund;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;

/** How far a refund is, or a part of it. */
enum RefundStatus implements Coded {
  /** Who is to send the money back hasn't said that it did. */
  @JsonProperty("pending")
  PENDING,
  @JsonProperty("succeeded")
  SUCCEEDED,
  /** It can't be sent back: the money is on the prepaid account, as paid in. */
  @JsonProperty("failed")
  FAILED
}
