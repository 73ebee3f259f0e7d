package dev.kontor.service.registration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new product service with its credential, which is shown this once. */
@Schema(name = "ProductServiceAdded")
record ServiceAdded(
    @Schema(examples = "019ab3c9-2d3e-7f40-9b5c-6d7e8f9a0b1c", required = true) UUID id,
    @Schema(examples = "kmail", required = true) String code,
    @Schema(
            description = "The product types that it serves",
            examples = "[\"mail_service\"]",
            required = true)
        List<String> productTypes,
    @Schema(examples = "2026-11-26T09:00:00Z", required = true) Instant createdAt,
    @Schema(
            description = "A bearer, shown this once",
            examples = "ksc_Vb2xW4sD6fG9hJ0kLmN1oP2qRs3pZ0mZk1c5yq8r7tQ",
            required = true)
        String credential) {
  static ServiceAdded of(ServiceResponse service, String credential) {
    return new ServiceAdded(
        service.id(), service.code(), service.productTypes(), service.createdAt(), credential);
  }
}
