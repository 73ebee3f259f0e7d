package dev.kontor.account.recovery;

import dev.kontor.platform.text.MailAddress;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another address of the user, not the one to sign in with. */
@Schema(name = "StartRecoveryEmail")
record RecoveryEmailRequest(
    @Schema(format = "email", examples = "anna@keller.example")
        @NotBlank
        @MailAddress
        @Size(max = 254)
        String email) {}
