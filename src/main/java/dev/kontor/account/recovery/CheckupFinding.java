package dev.kontor.account.recovery;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.account.recovery.CheckupResponse.Severity;
import dev.kontor.platform.text.Coded;
import dev.kontor.platform.text.Language;
import dev.kontor.platform.text.Texts;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the security check-up can find, most urgent first. */
@Schema(name = "SecurityCheckupFinding")
enum CheckupFinding implements Coded {
  @JsonProperty("no_second_factor")
  NO_SECOND_FACTOR(Severity.HIGH, "/v1/me/two-factor/totp"),
  @JsonProperty("few_recovery_codes")
  FEW_RECOVERY_CODES(Severity.HIGH, "/v1/me/two-factor/recovery-codes"),
  @JsonProperty("recovery_email_missing")
  RECOVERY_EMAIL_MISSING(Severity.MEDIUM, "/v1/me/recovery/email"),
  @JsonProperty("recovery_email_unproved")
  RECOVERY_EMAIL_UNPROVED(Severity.MEDIUM, "/v1/me/recovery/email/confirm"),
  @JsonProperty("unknown_sessions")
  UNKNOWN_SESSIONS(Severity.MEDIUM, "/v1/me/sessions"),
  @JsonProperty("unused_sessions")
  UNUSED_SESSIONS(Severity.MEDIUM, "/v1/me/sessions"),
  @JsonProperty("many_sessions")
  MANY_SESSIONS(Severity.LOW, "/v1/me/sessions"),
  @JsonProperty("unused_app_passwords")
  UNUSED_APP_PASSWORDS(Severity.LOW, "/v1/me/app-passwords"),
  @JsonProperty("unused_api_tokens")
  UNUSED_API_TOKENS(Severity.LOW, "/v1/me/api-tokens"),
  @JsonProperty("unused_organisation_api_tokens")
  UNUSED_ORGANISATION_API_TOKENS(Severity.LOW, CheckupFinding.OF_ORGANISATION),
  @JsonProperty("expiring_api_tokens")
  EXPIRING_API_TOKENS(Severity.LOW, "/v1/me/api-tokens"),
  @JsonProperty("expiring_organisation_api_tokens")
  EXPIRING_ORGANISATION_API_TOKENS(Severity.LOW, CheckupFinding.OF_ORGANISATION),
  @JsonProperty("recovery_phone_missing")
  RECOVERY_PHONE_MISSING(Severity.LOW, "/v1/me/recovery/phone"),
  @JsonProperty("recovery_phone_unproved")
  RECOVERY_PHONE_UNPROVED(Severity.LOW, "/v1/me/recovery/phone/confirm");

  private static final String OF_ORGANISATION = "/v1/organisations/{id}/api-tokens";

  private final Severity severity;
  private final String action;

  CheckupFinding(Severity severity, String action) {
    this.severity = severity;
    this.action = action;
  }

  /**
   * The item that tells of it.
   *
   * @param count how many there are of what was found
   */
  CheckupResponse.Item item(Language language, int count) {
    return item(language, action, Integer.toString(count));
  }

  /** The same of what is an organisation's, which is named. */
  CheckupResponse.Item item(
      Language language, int count, UUID organisationId, String organisation) {
    return item(
        language,
        action.replace("{id}", organisationId.toString()),
        Integer.toString(count),
        organisation);
  }

  private CheckupResponse.Item item(Language language, String path, String... told) {
    var key = "checkup." + name().toLowerCase(Locale.ROOT);
    return new CheckupResponse.Item(
        this, severity, Texts.text(language, "recovery", key, told), path);
  }
}
