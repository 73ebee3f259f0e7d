package dev.kontor.organisation.billing;

import dev.kontor.organisation.profile.Address;
import dev.kontor.organisation.profile.Contacts;
import dev.kontor.platform.text.Line;
import dev.kontor.platform.text.MailAddress;
import dev.kontor.platform.text.MailedName;
import dev.kontor.platform.text.TypedNumber;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** To whom and where invoices go. */
@Schema(name = "BillingAddressDetails")
record BillingAddressDetails(
    @Schema(description = "Who gets the invoices", examples = "Alpenglück GmbH, Buchhaltung")
        @NotBlank
        @Size(max = 100)
        @MailedName
        String name,
    @NotNull @Valid Address address,
    @Schema(format = "email", examples = "billing@alpenglueck.example")
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
            description =
                "Making one the default takes it from the one that was; the first is it by itself",
            examples = "true")
        @Nullable Boolean isDefault) {

  /**
   * The same details in the form in which they are kept.
   *
   * @throws dev.kontor.platform.problem.DomainException 422 where a value isn't one of the country
   */
  BillingAddressDetails normalised() {
    var place = address.normalised();
    return new BillingAddressDetails(
        name,
        place,
        Contacts.email(email),
        Contacts.vatNumber(vatNumber, place.country()),
        wantsDefault());
  }

  BillingAddressDetails asDefault(boolean isTheDefault) {
    return new BillingAddressDetails(name, address, email, vatNumber, isTheDefault);
  }

  boolean wantsDefault() {
    return Boolean.TRUE.equals(isDefault);
  }

  /** What stands in the activity log. */
  Map<String, Object> values() {
    var values = new LinkedHashMap<String, Object>();
    values.put("name", name);
    values.put("address", address);
    if (email != null) {
      values.put("email", email);
    }
    if (vatNumber != null) {
      values.put("vatNumber", vatNumber);
    }
    values.put("isDefault", wantsDefault());
    return values;
  }
}
