package dev.kontor.account.recovery;

import dev.kontor.platform.text.MailAddress;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The address to sign in with from now on. */
@Schema(name = "ChangeEmail")
record EmailChangeRequest(
    @Schema(format = "email", examples = "anna.meier@alpenglueck.example")
        @NotBlank
        @MailAddress
        @Size(max = 254)
        String email) {}
