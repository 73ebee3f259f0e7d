package dev.kontor.organisation.profile;

import dev.kontor.platform.text.Line;
import dev.kontor.platform.text.Typed;
import dev.kontor.platform.text.TypedNumber;
import dev.kontor.reference.Countries;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.mapper.PropagateNull;
import org.jspecify.annotations.Nullable;

/** Where letters go. */
@Embeddable
@PostalCodeWhereNeeded
@Schema(name = "Address")
public record Address(
    @Schema(description = "Street and number", examples = "Marktgasse 12")
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = Line.PLAIN, message = Line.MESSAGE)
        @Typed
        @Column(name = "address_line1")
        String line1,
    @Schema(description = "Floor, post box, department", examples = "2. Stock")
        @Size(max = 100)
        @Pattern(regexp = Line.PLAIN, message = Line.MESSAGE)
        @Typed
        @Column(name = "address_line2")
        @Nullable String line2,
    @Schema(
            description =
                "In the form that its country uses. May be missing only where letters arrive without"
                    + " one, such as in AE, HK and QA: see `postalCodeRequired` of the countries",
            examples = "3011")
        @Size(max = 16)
        @Pattern(regexp = Line.PLAIN, message = Line.MESSAGE)
        @Column(name = "address_postal_code")
        @TypedNumber
        @Nullable String postalCode,
    @Schema(examples = "Bern")
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = Line.PLAIN, message = Line.MESSAGE)
        @Typed
        @Column(name = "address_city")
        String city,
    @Schema(description = "ISO 3166-1 alpha-2", examples = "CH")
        @NotNull
        @Size(min = 2, max = 2)
        @Column(name = "address_country")
        @PropagateNull
        String country) {

  /**
   * The same address with its postal code as its country writes it.
   *
   * @throws dev.kontor.platform.problem.DomainException 422 where there is no such country, or no
   *     such postal code in it
   */
  public Address normalised() {
    if (!Countries.isKnown(country)) {
      throw OrganisationProblem.ADDRESS_COUNTRY_UNKNOWN.exception().onField("address.country");
    }
    return new Address(line1, line2, normalisedCode(), city, country);
  }

  boolean hasPostalCode() {
    return postalCode != null && !postalCode.isBlank();
  }

  private @Nullable String normalisedCode() {
    return postalCode == null || postalCode.isBlank()
        ? null
        : PostalCodes.normalised(postalCode, country)
            .orElseThrow(
                () ->
                    OrganisationProblem.POSTAL_CODE_INVALID
                        .exception(postalCode, country)
                        .onField("address.postalCode"));
  }
}
