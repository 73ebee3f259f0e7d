package dev.kontor.account.recovery;

import dev.kontor.platform.sms.SmsProblem;
import dev.kontor.platform.text.PhoneNumber;
import dev.kontor.platform.text.TypedNumber;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A phone that gets text messages. */
@Schema(name = "StartRecoveryPhone")
record RecoveryPhoneRequest(
    @Schema(
            description =
                "A mobile phone of any country, in international form; or as it is dialled in"
                    + " `country`, where that is given",
            examples = "079 123 45 67")
        @NotBlank
        @Size(max = 40)
        @TypedNumber
        String phone,
    @Schema(description = "ISO 3166-1 alpha-2", examples = "CH")
        @Pattern(regexp = "^[A-Z]{2}$", message = "{kontor.country}")
        @Nullable String country) {

  /** The number in the form of E.164: a mobile phone of the country, where one was given. */
  String number() {
    var number =
        PhoneNumber.parse(phone, country)
            .filter(each -> country == null || country.equals(each.country()))
            .orElseThrow(() -> RecoveryProblem.RECOVERY_PHONE_INVALID.exception().onField("phone"));
    if (!number.isMobile()) {
      throw SmsProblem.PHONE_NOT_MOBILE.exception().onField("phone");
    }
    return number.value();
  }
}
