package dev.kontor.account.apppassword;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** By what kind of program a service is used. */
enum AppChannel {
  @JsonProperty("desktop")
  DESKTOP,
  @JsonProperty("mobile")
  MOBILE,
  /** IMAP, CalDAV and the like. */
  @JsonProperty("protocol")
  PROTOCOL;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
