package dev.kontor.access.apitoken;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a token is doing. */
@Schema(name = "ApiTokenState")
enum ApiTokenState implements Coded {
  @JsonProperty("active")
  ACTIVE,
  /** In fourteen days or sooner. */
  @JsonProperty("expires_soon")
  EXPIRES_SOON,
  /** Not for 180 days. */
  @JsonProperty("unused")
  UNUSED,
  @JsonProperty("expired")
  EXPIRED;

  static ApiTokenState of(ApiToken token, Instant now) {
    var times = new ApiTokenTimes(now);
    if (token.hasExpired(now)) {
      return EXPIRED;
    }
    if (times.endsSoon(token)) {
      return EXPIRES_SOON;
    }
    return times.isLongUnused(token) ? UNUSED : ACTIVE;
  }
}
