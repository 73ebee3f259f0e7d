package dev.kontor.organisation.profile;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An organisation; externals see its id, name, type, and whether it has a logo. */
@Schema(name = "Organisation")
record OrganisationResponse(
    @Schema(examples = "019ab3c4-7d10-7c3e-9a41-5b8f2e6d1a90", required = true) UUID id,
    @Schema(examples = "Alpenglück GmbH", required = true) String name,
    @Schema(examples = "company", required = true) OrganisationType type,
    @Nullable Address address,
    @Schema(description = "E.164", examples = "+41313112233") @Nullable String phone,
    @Schema(examples = "office@alpenglueck.example") @Nullable String email,
    @Schema(examples = "CHE-123.456.788 MWST") @Nullable String vatNumber,
    @Schema(
            description =
                "Whether its form and check digits were checked, as they are where numbers of the"
                    + " country are known here: the EU, Switzerland, Liechtenstein, Northern Ireland."
                    + " Null without a number",
            examples = "true")
        @Nullable Boolean vatNumberChecked,
    @Schema(
            description = "ISO 4217: that of the next orders and invoices; null for externals",
            examples = "CHF")
        @Nullable String currency,
    @Schema(
            description = "Of its documents; null for externals",
            enumeration = {"de", "en", "fr", "it", "es"},
            examples = "de")
        @Nullable String language,
    @Schema(
            description = "IANA name: by it attempts and notices happen; null for externals",
            examples = "Europe/Zurich")
        @Nullable String timeZone,
    @Schema(
            description = "Whether all its users need a second factor; null for externals",
            examples = "false")
        @Nullable Boolean twoFactorRequired,
    @Schema(description = "Null for externals", examples = "2026-11-24T09:00:00Z")
        @Nullable Instant createdAt,
    @Schema(examples = "true", required = true) boolean hasLogo) {

  /** What externals see. */
  OrganisationResponse inBrief() {
    return new OrganisationResponse(
        id, name, type, null, null, null, null, null, null, null, null, null, null, hasLogo);
  }
}
