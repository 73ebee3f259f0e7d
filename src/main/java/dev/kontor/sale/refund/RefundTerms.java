package dev.kontor.sale.refund;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;

/** What becomes of the terms that were bought with what is given back. */
enum RefundTerms implements Coded {
  /** They go on, for less or nothing. */
  @JsonProperty("keep")
  KEEP,
  /** They end today; those that haven't begun don't begin. */
  @JsonProperty("end")
  END
}
