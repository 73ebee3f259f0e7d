package dev.kontor.organisation.billing;

import dev.kontor.organisation.profile.Address;
import dev.kontor.organisation.profile.Contacts;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A billing address. */
@Schema(name = "BillingAddress")
record BillingAddressResponse(
    @Schema(examples = "019ab3c5-2b44-7d0a-8f13-9c6e1a7b4d52", required = true) UUID id,
    @Schema(examples = "Alpenglück GmbH, Buchhaltung", required = true) String name,
    @Schema(required = true) Address address,
    @Schema(examples = "billing@alpenglueck.example") @Nullable String email,
    @Schema(examples = "CHE-123.456.788 MWST") @Nullable String vatNumber,
    @Schema(
            description =
                "Whether its form and check digits were checked, as they are where numbers of the"
                    + " country are known here: the EU, Switzerland, Liechtenstein, Northern Ireland."
                    + " Null without a number",
            examples = "true")
        @Nullable Boolean vatNumberChecked,
    @Schema(
            description = "Whether invoices go there unless a product names another one",
            examples = "true",
            required = true)
        boolean isDefault,
    @Schema(examples = "2026-11-24T09:00:00Z", required = true) Instant createdAt) {

  static BillingAddressResponse of(BillingAddress address) {
    var details = address.details();
    return new BillingAddressResponse(
        address.id(),
        details.name(),
        details.address(),
        details.email(),
        details.vatNumber(),
        Contacts.isChecked(details.vatNumber(), details.address().country()),
        details.wantsDefault(),
        address.createdAt());
  }
}
