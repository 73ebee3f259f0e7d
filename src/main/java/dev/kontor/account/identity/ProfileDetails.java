package dev.kontor.account.identity;

import dev.kontor.platform.text.MailedName;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What people change of their profile. */
@Schema(name = "ProfileDetails")
record ProfileDetails(
    @Schema(examples = "Anna") @NotBlank @Size(max = 100) @MailedName String firstName,
    @Schema(examples = "Keller") @NotBlank @Size(max = 100) @MailedName String lastName,
    @Schema(
            description = "Language of mails",
            examples = "de",
            enumeration = {"de", "en", "fr", "it", "es"})
        @NotNull
        @Size(max = 2)
        String language,
    @Schema(description = "ISO 3166-1 alpha-2", examples = "CH") @Size(max = 2)
        @Nullable String country,
    @Schema(description = "IANA name", examples = "Europe/Zurich") @NotNull @Size(max = 64)
        String timeZone,
    @Schema(
            description = "One of the user's organisations",
            examples = "019ab3c4-7d10-7c3e-9a41-5b8f2e6d1a90")
        @Nullable UUID defaultOrganisationId) {}
