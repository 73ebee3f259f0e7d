package dev.kontor.access.grant;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why somebody may, or may not; of several reasons against it, the first of these. */
@Schema(name = "AccessCheckReason")
enum CheckReason implements Coded {
  @JsonProperty("member_unknown")
  MEMBER_UNKNOWN,
  @JsonProperty("product_unknown")
  PRODUCT_UNKNOWN,
  @JsonProperty("right_unknown")
  RIGHT_UNKNOWN,
  @JsonProperty("account_blocked")
  ACCOUNT_BLOCKED,
  @JsonProperty("new_password_required")
  NEW_PASSWORD_REQUIRED,
  @JsonProperty("membership_suspended")
  MEMBERSHIP_SUSPENDED,
  @JsonProperty("token_ended")
  TOKEN_ENDED,
  @JsonProperty("second_factor_required")
  SECOND_FACTOR_REQUIRED,
  @JsonProperty("product_expired")
  PRODUCT_EXPIRED,
  @JsonProperty("product_suspended")
  PRODUCT_SUSPENDED,
  @JsonProperty("product_ended")
  PRODUCT_ENDED,
  @JsonProperty("right_missing")
  RIGHT_MISSING,
  @JsonProperty("product_locked")
  PRODUCT_LOCKED,
  @JsonProperty("product_under_maintenance")
  PRODUCT_UNDER_MAINTENANCE,
  @JsonProperty("granted")
  GRANTED
}
