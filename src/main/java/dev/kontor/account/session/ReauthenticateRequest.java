package dev.kontor.account.session;

import dev.kontor.account.password.PasswordLength;
import dev.kontor.account.password.PasswordPolicy;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The password, once more, and a code where a second factor is enrolled. */
@Schema(name = "Reauthenticate")
record ReauthenticateRequest(
    @Schema(
            minLength = 1,
            maxLength = PasswordPolicy.MAXIMUM,
            examples = "try kontor with alpenglueck")
        @NotNull
        @PasswordLength
        String password,
    @Schema(
            description =
                "Where a second factor is enrolled: a code of the app, or a recovery code; without"
                    + " one the answer is a challenge")
        @Size(min = 1, max = 40)
        @Nullable String code) {}
