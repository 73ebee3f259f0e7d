package dev.kontor.account.session;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The session's last refresh token. */
@Schema(name = "Refresh")
record RefreshRequest(
    @Schema(examples = "Vb2xW4sD6fG9hJ0kLmN1oP2qRs3pZ0mZk1c5yq8r7tQ") @NotBlank @Size(max = 100)
        String refreshToken) {}
