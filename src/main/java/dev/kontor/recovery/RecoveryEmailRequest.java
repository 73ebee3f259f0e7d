package dev.kontor.recovery;

import dev.kontor.platform.text.Line;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another address of the user, not the one to sign in with. */
@Schema(name = "StartRecoveryEmail")
record RecoveryEmailRequest(
    @Schema(examples = "anna@keller.example")
        @NotBlank
        @Email
        @Size(max = 254)
        @Pattern(regexp = Line.WITHOUT_SPACES)
        String email) {}
