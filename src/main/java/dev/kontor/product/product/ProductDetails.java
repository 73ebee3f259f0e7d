package dev.kontor.product.product;

import dev.kontor.platform.text.MailedName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What can be edited of a product. */
@Schema(name = "ProductDetails")
record ProductDetails(
    @Schema(description = "A domain keeps its name", examples = "alpenglueck.ch")
        @NotBlank
        @Size(max = 253)
        @MailedName(domains = true)
        String name,
    @Schema(description = "Where its invoices go; the default billing address, where not given")
        @Nullable UUID billingAddressId,
    @Schema(description = "Of domains only") @Valid @Nullable DomainDetails domain) {}
