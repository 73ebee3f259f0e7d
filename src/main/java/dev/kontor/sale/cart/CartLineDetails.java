package dev.kontor.sale.cart;

import dev.kontor.platform.text.MailAddress;
import dev.kontor.platform.text.MailedName;
import dev.kontor.product.catalogue.BillingPeriod;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What can be edited of a line of a cart. */
@Schema(name = "CartLineDetails")
record CartLineDetails(
    @Schema(description = "How long its terms are", examples = "P1Y") @NotNull BillingPeriod period,
    @Schema(
            description =
                "The product's name; that of the offer, where not given. Not for domains, which are"
                    + " called what they are",
            examples = "Mail of the hut")
        @Size(min = 1, max = 253)
        @Pattern(regexp = ".*\\S.*", message = "{jakarta.validation.constraints.NotBlank.message}")
        @MailedName(domains = true)
        @Nullable String label,
    @Schema(
            format = "email",
            description = "Of domains: where notices of its expiry go",
            examples = "domains@alpenglueck.example")
        @MailAddress
        @Size(max = 254)
        @Nullable String contactEmail,
    @Schema(description = "Whether its terms renew by themselves", examples = "false")
        @Nullable Boolean autoRenewal,
    @Schema(
            description =
                "Of domains: whether its terms are renewed on account where nobody renews them,"
                    + " for a yearly price",
            examples = "false")
        @Nullable Boolean renewalWarranty,
    @Schema(description = "Who gets its invoice; whoever the cart says, where not given")
        @Nullable UUID billingAddressId,
    @Schema(description = "The free option that gives its first term for nothing")
        @Nullable UUID freeOptionId) {}
