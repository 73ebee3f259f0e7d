package dev.kontor.money.invoice;

import dev.kontor.organisation.profile.Address;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A seller or recipient, as it was on the day of issue.
 *
 * @param email where documents for it go
 * @param billingAddressId which of the organisation's addresses it was
 */
@Schema(name = "InvoiceParty")
public record Party(
    @Schema(examples = "Alpenglück GmbH") String name,
    @Nullable Address address,
    @Schema(examples = "buchhaltung@alpenglueck.example") @Nullable String email,
    @Schema(examples = "CHE123456788") @Nullable String vatNumber,
    @Nullable UUID billingAddressId) {}
