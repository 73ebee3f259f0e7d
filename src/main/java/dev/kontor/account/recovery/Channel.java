package dev.kontor.account.recovery;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** On which way somebody who forgot the password gets a new chance. */
enum Channel {
  @JsonProperty("email")
  EMAIL,
  @JsonProperty("recovery_email")
  RECOVERY_EMAIL,
  @JsonProperty("recovery_phone")
  RECOVERY_PHONE;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Channel of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
