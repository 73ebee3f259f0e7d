package dev.kontor.account.closure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The token of the link in the mail about the closing. */
@Schema(name = "CancelAccountClosure")
record TakeBackRequest(
    @Schema(examples = "3pZ0mZk1c5yq8r7tQbV2xW4sD6fG9hJ0kLmN1oP2qRs") @NotBlank @Size(max = 100)
        String token) {}
