package dev.kontor.sale.promotion;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a coupon doesn't claim a line. */
@Schema(name = "CouponMiss")
public enum CouponMiss implements Coded {
  @JsonProperty("other_product")
  OTHER_PRODUCT,
  @JsonProperty("other_period")
  OTHER_PERIOD,
  /** Another discount has it: a line has one. */
  @JsonProperty("discounted_already")
  DISCOUNTED_ALREADY
}
