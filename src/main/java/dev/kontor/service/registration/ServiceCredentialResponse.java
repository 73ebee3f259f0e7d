package dev.kontor.service.registration;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A product service's new credential. */
@Schema(name = "ServiceCredential")
record ServiceCredentialResponse(
    @Schema(
            description = "A bearer, shown this once",
            examples = "ksc_Vb2xW4sD6fG9hJ0kLmN1oP2qRs3pZ0mZk1c5yq8r7tQ",
            required = true)
        String credential) {}
