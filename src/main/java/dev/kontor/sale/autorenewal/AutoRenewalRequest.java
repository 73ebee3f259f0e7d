package dev.kontor.sale.autorenewal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which products are to renew by themselves from now on, or not any more. */
@Schema(name = "AutoRenewal")
record AutoRenewalRequest(
    @Schema(examples = "[\"019ab3c6-1a2b-7c3d-8e4f-5a6b7c8d9e0f\"]")
        @NotNull
        @Size(min = 1, max = 200)
        List<@NotNull UUID> productIds,
    @Schema(examples = "true") @NotNull Boolean enabled) {}
