package dev.kontor.access.invitation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where an invitation stands. Expired is what an open one becomes by itself. */
enum InvitationStatus {
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

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<InvitationStatus> of(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
