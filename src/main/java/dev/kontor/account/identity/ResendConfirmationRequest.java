package dev.kontor.account.identity;

import dev.kontor.platform.text.MailAddress;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The address that waits for a link. */
@Schema(name = "ResendEmailConfirmation")
record ResendConfirmationRequest(
    @Schema(format = "email", examples = "nora@example.com") @NotBlank @MailAddress @Size(max = 254)
        String email) {}
