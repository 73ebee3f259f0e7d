package dev.kontor.account.recovery;

import dev.kontor.account.password.PasswordLength;
import dev.kontor.account.password.PasswordPolicy;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The new password, with the token of a link or the code of a text message. */
@Schema(name = "ConfirmPasswordReset")
record PasswordResetConfirmation(
    @Schema(
            description = "From the link's `?token=`",
            examples = "3pZ0mZk1c5yq8r7tQbV2xW4sD6fG9hJ0kLmN1oP2qRs")
        @Size(min = 1, max = 100)
        @Nullable String token,
    @Schema(description = "With `phoneCode`, instead of `token`") @Nullable UUID resetId,
    @Schema(description = "Of the text message; spaces don't count") @Size(min = 1, max = 20)
        @Nullable String phoneCode,
    @Schema(
            minLength = PasswordPolicy.MINIMUM,
            maxLength = PasswordPolicy.MAXIMUM,
            examples = "seven owls rent a tandem")
        @NotNull
        @PasswordLength(min = PasswordPolicy.MINIMUM)
        String newPassword) {

  boolean hasLink() {
    return token != null && resetId == null && phoneCode == null;
  }

  boolean hasPhoneCode() {
    return token == null && resetId != null && phoneCode != null;
  }
}
