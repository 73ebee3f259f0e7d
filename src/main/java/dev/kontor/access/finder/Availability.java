package dev.kontor.access.finder;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;
import dev.kontor.product.domain.DomainStanding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a domain can be registered. */
@Schema(name = "DomainRegistration")
enum Availability implements Coded {
  @JsonProperty("free")
  FREE,
  @JsonProperty("taken")
  TAKEN,
  /** The registry can't be asked at the moment. */
  @JsonProperty("unknown")
  UNKNOWN;

  /** What can be restored isn't free either. */
  static Availability of(DomainStanding standing) {
    return switch (standing.state()) {
      case FREE -> FREE;
      case ACTIVE, REDEMPTION, TAKEN -> TAKEN;
    };
  }
}
