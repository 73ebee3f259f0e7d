package dev.kontor.organisation.profile;

import dev.kontor.account.identity.ProfileValues;
import dev.kontor.platform.text.Line;
import dev.kontor.platform.text.MailAddress;
import dev.kontor.platform.text.MailedName;
import dev.kontor.platform.text.TypedNumber;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an organisation says of itself. */
@Schema(name = "OrganisationDetails")
record OrganisationDetails(
    @Schema(examples = "Alpenglück GmbH")
        @NotBlank
        @Size(max = OrganisationDetails.LONGEST_NAME)
        @MailedName
        String name,
    @Schema(examples = "company") @NotNull OrganisationType type,
    @Valid @Nullable Address address,
    @Schema(
            description =
                "With calling code, or as one dials in the address's country; kept as E.164",
            examples = "+41313112233")
        @Size(max = 40)
        @Pattern(regexp = Line.PLAIN, message = Line.MESSAGE)
        @TypedNumber
        @Nullable String phone,
    @Schema(format = "email", examples = "office@alpenglueck.example")
        @MailAddress
        @Size(min = 3, max = 254)
        @Nullable String email,
    @Schema(
            description =
                "Of the address's country; checked where its numbers are known here, otherwise any"
                    + " text",
            examples = "CHE-123.456.788 MWST")
        @Size(max = 40)
        @Pattern(regexp = Line.PLAIN, message = Line.MESSAGE)
        @TypedNumber
        @Nullable String vatNumber,
    @Schema(
            description = "Of its documents. The creator's at first",
            enumeration = {"de", "en", "fr", "it", "es"},
            examples = "de")
        @Size(max = 2)
        @Nullable String language,
    @Schema(
            description =
                "IANA name: by it attempts and notices happen. The creator's at first. Terms begin"
                    + " and end at 00:00 UTC all the same",
            examples = "Europe/Zurich")
        @Size(max = 64)
        @Nullable String timeZone) {

  static final int LONGEST_NAME = 100;

  /** Of an organisation named after something; shortened where that is longer than names may be. */
  static OrganisationDetails named(String after, OrganisationType type) {
    var end = Math.min(after.length(), LONGEST_NAME);
    var cutsPair = Character.isHighSurrogate(after.charAt(end - 1));
    var name = after.substring(0, cutsPair ? end - 1 : end);
    return new OrganisationDetails(name, type, null, null, null, null, null, null);
  }

  /** The same details, with the language and the time zone of its home where it says none. */
  OrganisationDetails orAsAt(Home home) {
    return new OrganisationDetails(
        name,
        type,
        address,
        phone,
        email,
        vatNumber,
        Objects.requireNonNullElse(language, home.language()),
        Objects.requireNonNullElse(timeZone, home.timeZone()));
  }

  /**
   * The same details in the form in which they are kept.
   *
   * @param fallback where the organisation is, if it gives no address
   * @throws dev.kontor.platform.problem.DomainException 422 where a value isn't one of the country
   */
  OrganisationDetails normalised(String fallback) {
    ProfileValues.requireLanguage(language);
    ProfileValues.requireTimeZone(timeZone);
    var place = address == null ? null : address.normalised();
    var country = countryOr(fallback);
    return new OrganisationDetails(
        name,
        type,
        place,
        Contacts.phone(phone, country),
        Contacts.email(email),
        Contacts.vatNumber(vatNumber, country),
        language,
        timeZone);
  }

  String countryOr(String fallback) {
    return address == null ? fallback : address.country();
  }
}
