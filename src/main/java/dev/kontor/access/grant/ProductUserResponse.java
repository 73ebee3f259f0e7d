package dev.kontor.access.grant;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member who has rights on a product. */
@Schema(name = "ProductUser")
record ProductUserResponse(
    @Schema(examples = "019ab3c4-8e20-7a65-b2d3-7c1f0e9d8b44", required = true) UUID memberId,
    @Schema(examples = "019ab3c4-6f02-7b1d-8c55-2f9e4d7a6b31", required = true) UUID userId,
    @Schema(examples = "marco.rossi@alpenglueck.example", required = true) String email,
    @Schema(examples = "Marco", required = true) String firstName,
    @Schema(examples = "Rossi", required = true) String lastName,
    @Schema(examples = "[\"use\"]", required = true) List<String> rights,
    @Schema(description = "Where they come from", examples = "[\"direct\"]", required = true)
        List<Source.Kind> sources) {}
