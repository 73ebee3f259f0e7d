package dev.kontor.sale.change;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;

/** When a product is to change. */
enum ChangeTime implements Coded {
  /** As soon as it may: today, or with the next term. */
  @JsonProperty("now")
  NOW,
  @JsonProperty("end_of_term")
  END_OF_TERM
}
