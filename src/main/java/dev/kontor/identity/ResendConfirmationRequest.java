package dev.kontor.identity;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The address that waits for a link. */
@Schema(name = "ResendEmailConfirmation")
record ResendConfirmationRequest(
    @Schema(examples = "anna.keller@alpenglueck.example") @NotBlank @Email @Size(max = 254)
        String email) {}
