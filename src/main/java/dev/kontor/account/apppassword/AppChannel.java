package dev.kontor.account.apppassword;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;

/** By what kind of program a service is used. */
enum AppChannel implements Coded {
  @JsonProperty("desktop")
  DESKTOP,
  @JsonProperty("mobile")
  MOBILE,
  /** IMAP, CalDAV and the like. */
  @JsonProperty("protocol")
  PROTOCOL;
}
