package dev.kontor.account.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The token of a confirmation mail. */
@Schema(name = "ConfirmEmail")
record ConfirmEmailRequest(
    @Schema(
            description = "From the link's `?token=`",
            examples = "3pZ0mZk1c5yq8r7tQbV2xW4sD6fG9hJ0kLmN1oP2qRs")
        @NotBlank
        @Size(max = 100)
        String token) {}
