package dev.kontor.sale.promotion;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a free option can't be used. */
@Schema(name = "FreeOptionReason")
public enum FreeOptionReason implements Coded {
  /** It is another organisation's of the same person. */
  @JsonProperty("other_organisation")
  OTHER_ORGANISATION,
  @JsonProperty("other_product")
  OTHER_PRODUCT,
  /** The term is longer than it covers. */
  @JsonProperty("period_too_long")
  PERIOD_TOO_LONG,
  /** An order has it. */
  @JsonProperty("used")
  USED,
  @JsonProperty("expired")
  EXPIRED,
  @JsonProperty("paused")
  PAUSED,
  /** There is none. */
  @JsonProperty("none")
  NONE
}
