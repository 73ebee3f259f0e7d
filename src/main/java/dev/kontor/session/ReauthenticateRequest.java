package dev.kontor.session;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The password, once more. */
@Schema(name = "Reauthenticate")
record ReauthenticateRequest(
    @Schema(examples = "nine brass kettles sing") @NotNull @Size(min = 1, max = 128)
        String password) {}
