package dev.kontor.account.session;

import dev.kontor.account.password.PasswordLength;
import dev.kontor.account.password.PasswordPolicy;
import dev.kontor.platform.text.MailedName;
import dev.kontor.platform.text.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Address and password. */
@Schema(name = "SignIn")
record SignInRequest(
    @Schema(examples = "anna@alpenglueck.example") @NotBlank @Size(max = 254) @Typed String email,
    @Schema(
            minLength = 1,
            maxLength = PasswordPolicy.MAXIMUM,
            examples = "try kontor with alpenglueck")
        @NotNull
        @PasswordLength
        String password,
    @Schema(
            description =
                "Whether the session outlives the browser (30 days idle) or not (2 hours idle)",
            examples = "true")
        @Nullable Boolean persistent,
    @Schema(
            description = "A name for the device; from `User-Agent` where not given",
            examples = "Anna's laptop")
        @Size(max = 100)
        @MailedName
        @Nullable String device) {}
