package dev.kontor.access.grant;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member who has rights on a product. */
@Schema(name = "ProductUser")
record ProductUserResponse(
    @Schema(examples = "019ab3c4-8e20-7a65-b2d3-7c1f0e9d8b44", required = true) UUID memberId,
    @Schema(examples = "019ab3c4-6f22-7c0e-9d66-3a0f5e8b7c42", required = true) UUID userId,
    @Schema(examples = "marco@alpenglueck.example", required = true) String email,
    @Schema(examples = "Marco", required = true) String firstName,
    @Schema(examples = "Rossi", required = true) String lastName,
    @Schema(examples = "[\"use\"]", required = true) List<String> rights,
    @Schema(description = "Where they come from", examples = "[\"direct\"]", required = true)
        List<Source.Kind> sources) {}
