package dev.kontor.sale.vat;

import org.jspecify.annotations.Nullable;

/**
 * Where a recipient says to be registered for VAT, and whether that is so.
 *
 * @param country that issued the number, as an ISO 3166 code: GR for EL; null without a number
 */
public record VatRegistration(@Nullable String country, VatNumberCheck check) {
  /** Of somebody without a VAT number. */
  public static final VatRegistration NONE = new VatRegistration(null, VatNumberCheck.NONE);

  /** Whether VIES confirmed the number, and it is one that counts in this place. */
  boolean isConfirmedIn(TaxPlace place) {
    return check == VatNumberCheck.CONFIRMED
        && place.area() == TaxArea.EU
        && place.country().equals(country);
  }
}
