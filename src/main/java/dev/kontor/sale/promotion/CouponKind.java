package dev.kontor.sale.promotion;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a coupon gives. */
@Schema(name = "CouponKind")
enum CouponKind implements Coded {
  /** A share of each line's price. */
  @JsonProperty("percentage")
  PERCENTAGE,
  /** So much of all lines together. */
  @JsonProperty("amount")
  AMOUNT,
  @JsonProperty("whole_price")
  WHOLE_PRICE
}
