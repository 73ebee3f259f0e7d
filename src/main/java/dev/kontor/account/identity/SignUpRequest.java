package dev.kontor.account.identity;

import dev.kontor.account.password.PasswordLength;
import dev.kontor.account.password.PasswordPolicy;
import dev.kontor.platform.text.MailAddress;
import dev.kontor.platform.text.MailedName;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a person gives to sign up. */
@Schema(name = "SignUp")
record SignUpRequest(
    @Schema(format = "email", examples = "nora@example.com") @NotBlank @MailAddress @Size(max = 254)
        String email,
    @Schema(
            description =
                "Judged by length in Unicode characters, by how hard it is to guess, and against the"
                    + " own data",
            minLength = PasswordPolicy.MINIMUM,
            maxLength = PasswordPolicy.MAXIMUM,
            examples = "nine brass kettles sing")
        @NotNull
        @PasswordLength(min = PasswordPolicy.MINIMUM)
        String password,
    @Schema(examples = "Nora") @NotBlank @Size(max = 100) @MailedName String firstName,
    @Schema(examples = "Weber") @NotBlank @Size(max = 100) @MailedName String lastName,
    @Schema(
            description = "Language of mails; from `Accept-Language` where not given",
            examples = "de",
            enumeration = {"de", "en", "fr", "it", "es"})
        @Size(max = 2)
        @Nullable String language,
    @Schema(description = "ISO 3166-1 alpha-2", examples = "CH") @Size(max = 2)
        @Nullable String country,
    @Schema(description = "IANA name; UTC where not given", examples = "Europe/Zurich")
        @Size(max = 64)
        @Nullable String timeZone,
    @Schema(
            description =
                "From an invitation's mail: the organisation is joined at once and the address"
                    + " counts as confirmed")
        @Size(max = 100)
        @Nullable String invitationToken) {}
