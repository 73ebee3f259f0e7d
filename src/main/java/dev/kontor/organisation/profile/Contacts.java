package dev.kontor.organisation.profile;

import dev.kontor.platform.text.PhoneNumber;
import dev.kontor.platform.vat.VatNumber;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Brings phone numbers, e-mail addresses and VAT numbers into the form in which they are kept. */
public final class Contacts {
  private Contacts() {}

  /** E.164; a number without calling code is read as one of the country. */
  public static @Nullable String phone(@Nullable String text, String country) {
    if (text == null) {
      return null;
    }
    return PhoneNumber.parse(text, country)
        .orElseThrow(() -> OrganisationProblem.PHONE_INVALID.exception(country).onField("phone"))
        .value();
  }

  /** The domain in small letters; what stands before it is its mail server's affair. */
  public static @Nullable String email(@Nullable String text) {
    if (text == null) {
      return null;
    }
    var at = text.lastIndexOf('@');
    return text.substring(0, at + 1) + text.substring(at + 1).toLowerCase(Locale.ROOT);
  }

  public static @Nullable String vatNumber(@Nullable String text, String country) {
    if (text == null) {
      return null;
    }
    return VatNumber.parse(text, country)
        .map(VatNumber::value)
        .or(() -> VatNumber.unchecked(text, country))
        .orElseThrow(
            () -> OrganisationProblem.VAT_NUMBER_INVALID.exception(country).onField("vatNumber"));
  }

  /** Whether the form of a number that is kept was checked; null where there is none. */
  public static @Nullable Boolean isChecked(@Nullable String vatNumber, String country) {
    return vatNumber == null ? null : VatNumber.parse(vatNumber, country).isPresent();
  }
}
