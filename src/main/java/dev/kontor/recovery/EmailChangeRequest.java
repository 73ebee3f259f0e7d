package dev.kontor.recovery;

import dev.kontor.platform.text.Line;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The address to sign in with from now on. */
@Schema(name = "ChangeEmail")
record EmailChangeRequest(
    @Schema(examples = "anna.meier@alpenglueck.example")
        @NotBlank
        @Email
        @Size(max = 254)
        @Pattern(regexp = Line.WITHOUT_SPACES)
        String email) {}
