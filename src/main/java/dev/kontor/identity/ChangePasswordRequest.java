package dev.kontor.identity;

import dev.kontor.password.PasswordPolicy;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The present password and the new one. */
@Schema(name = "ChangePassword")
record ChangePasswordRequest(
    @Schema(examples = "nine brass kettles sing")
        @NotNull
        @Size(min = 1, max = PasswordPolicy.MAXIMUM)
        String currentPassword,
    @Schema(examples = "seven owls rent a tandem")
        @NotNull
        @Size(min = PasswordPolicy.MINIMUM, max = PasswordPolicy.MAXIMUM)
        String newPassword) {}
