package dev.kontor.account.recovery;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** On which way somebody who forgot the password gets a new chance. */
@Schema(name = "PasswordResetChannel")
enum ResetChannel implements Coded {
  @JsonProperty("email")
  EMAIL,
  @JsonProperty("recovery_email")
  RECOVERY_EMAIL,
  @JsonProperty("recovery_phone")
  RECOVERY_PHONE
}
