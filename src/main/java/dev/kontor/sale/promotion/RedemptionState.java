package dev.kontor.sale.promotion;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the use of a coupon stands. */
@Schema(name = "RedemptionState")
enum RedemptionState implements Coded {
  /** Its order is pending. */
  @JsonProperty("reserved")
  RESERVED,
  /** Its order is paid. */
  @JsonProperty("committed")
  COMMITTED,
  /** Its order came to nothing: the coupon is as if it hadn't been used. */
  @JsonProperty("released")
  RELEASED
}
