package dev.kontor.service.holding;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What becomes of something that a member kept. */
enum HoldingAction {
  /** Another member has it from now on. */
  @JsonProperty("transfer")
  TRANSFER,
  /** It stays with the organisation. */
  @JsonProperty("keep")
  KEEP,
  @JsonProperty("delete")
  DELETE,
  /** The member's access to what is somebody else's ends. */
  @JsonProperty("revoke")
  REVOKE;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
