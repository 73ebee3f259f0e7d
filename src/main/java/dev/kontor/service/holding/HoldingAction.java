package dev.kontor.service.holding;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;

/** What becomes of something that a member kept. */
enum HoldingAction implements Coded {
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
}
