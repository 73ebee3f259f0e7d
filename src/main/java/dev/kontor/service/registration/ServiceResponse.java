package dev.kontor.service.registration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of the provider's product services. */
@Schema(name = "ProductService")
record ServiceResponse(
    @Schema(examples = "019ab3c9-1c2d-7e3f-8a4b-5c6d7e8f9a0b", required = true) UUID id,
    @Schema(examples = "mail", required = true) String code,
    @Schema(
            description = "The product types that it serves",
            examples = "[\"drive\", \"mail_service\"]",
            required = true)
        List<String> productTypes,
    @Schema(examples = "2026-11-26T09:00:00Z", required = true) Instant createdAt) {}
