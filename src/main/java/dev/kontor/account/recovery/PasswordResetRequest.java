package dev.kontor.account.recovery;

import dev.kontor.platform.text.MailAddress;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who forgot the password, and how to reach them. */
@Schema(name = "RequestPasswordReset")
record PasswordResetRequest(
    @Schema(
            format = "email",
            description = "With which they sign in",
            examples = "anna@alpenglueck.example")
        @NotBlank
        @MailAddress
        @Size(max = 254)
        String email,
    @Schema(
            description =
                "`email` where not given. The recovery address and phone work once they were"
                    + " proved.",
            examples = "email")
        @Nullable ResetChannel channel) {

  ResetChannel way() {
    return Objects.requireNonNullElse(channel, ResetChannel.EMAIL);
  }
}
