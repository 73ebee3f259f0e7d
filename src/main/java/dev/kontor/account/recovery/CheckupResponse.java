package dev.kontor.account.recovery;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.text.Coded;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What would make an account safer, most urgent first; empty where nothing would. */
@Schema(name = "SecurityCheckup")
record CheckupResponse(@Schema(required = true) List<Item> items) {

  /** One thing to do. */
  @Schema(name = "SecurityCheckupItem")
  record Item(
      @Schema(examples = "no_second_factor", required = true) CheckupFinding kind,
      @Schema(examples = "high", required = true) Severity severity,
      @Schema(
              description = "In the caller's language",
              examples =
                  "Your password alone opens your account. Add a second factor, such as an"
                      + " authenticator app.",
              required = true)
          String detail,
      @Schema(
              description = "The path of this API that helps",
              examples = "/v1/me/two-factor/totp",
              required = true)
          String action) {}

  /** How urgent it is. */
  @Schema(name = "SecurityCheckupSeverity")
  enum Severity implements Coded {
    @JsonProperty("high")
    HIGH,
    @JsonProperty("medium")
    MEDIUM,
    @JsonProperty("low")
    LOW
  }
}
