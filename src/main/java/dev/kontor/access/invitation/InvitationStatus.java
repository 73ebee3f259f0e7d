package dev.kontor.access.invitation;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;
import java.util.Optional;

/** Where an invitation stands. Expired is what an open one becomes by itself. */
enum InvitationStatus implements Coded {
  @JsonProperty("open")
  OPEN,
  @JsonProperty("accepted")
  ACCEPTED,
  @JsonProperty("declined")
  DECLINED,
  @JsonProperty("withdrawn")
  WITHDRAWN,
  @JsonProperty("expired")
  EXPIRED;

  static Optional<InvitationStatus> of(String code) {
    return Coded.find(InvitationStatus.class, code);
  }
}
