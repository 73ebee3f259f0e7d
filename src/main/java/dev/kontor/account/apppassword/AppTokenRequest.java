package dev.kontor.account.apppassword;

import dev.kontor.account.password.PasswordLength;
import dev.kontor.account.password.PasswordPolicy;
import dev.kontor.platform.text.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who wants to use which service, by what. */
@Schema(name = "IssueAppToken")
record AppTokenRequest(
    @Schema(examples = "anna@alpenglueck.example") @NotBlank @Size(max = 254) @Typed String email,
    @Schema(
            description = "The account's own; this or `appPassword`",
            minLength = 1,
            maxLength = PasswordPolicy.MAXIMUM,
            examples = "try kontor with alpenglueck")
        @PasswordLength
        @Nullable String password,
    @Schema(description = "One of the user's app passwords") @Size(min = 1, max = 40)
        @Nullable String appPassword,
    @Schema(examples = "mail") @NotNull AppService service,
    @Schema(
            description = "By what kind of program; `protocol` is IMAP, CalDAV and the like",
            examples = "desktop")
        @NotNull
        AppChannel channel) {}
