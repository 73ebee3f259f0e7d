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
    @Nullable UUID billingAddressId) {
  /** Who sells, as it is now. */
  static Party of(SellerConfig seller) {
    var address = seller.address();
    return new Party(
        seller.name(),
        new Address(
            address.line1(),
            address.line2().orElse(null),
            address.postalCode(),
            address.city(),
            seller.country().code()),
        null,
        seller.vatNumber().map(SellerVatNumber::value).orElse(null),
        null);
  }
}
