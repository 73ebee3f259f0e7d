package dev.kontor.money.invoice;

import dev.kontor.platform.vat.VatNumber;

/** A seller's VAT number, with the right form and check digits. */
public record SellerVatNumber(VatNumber number) {
  /**
   * Reads a number, as settings name it.
   *
   * @throws IllegalArgumentException for what is none
   */
  public static SellerVatNumber of(String text) {
    return new SellerVatNumber(
        VatNumber.parse(text, null)
            .orElseThrow(() -> new IllegalArgumentException("No VAT number: " + text)));
  }

  /** As documents show it. */
  public String value() {
    return number.value();
  }
}
