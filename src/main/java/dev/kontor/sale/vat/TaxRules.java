package dev.kontor.sale.vat;

import dev.kontor.money.invoice.TaxReason;

/**
 * Where a sale of electronic services is taxed, and why (VAT-1). Sellers in Switzerland or
 * Liechtenstein charge the tax of both there, also to businesses. In the EU a business with a
 * confirmed number pays the tax itself (Directive 2006/112/EC, articles 44 and 196), and all others
 * pay that of their country (article 58). Sellers in the EU charge their own country's tax to all
 * who are there, and none in Switzerland, where they aren't registered.
 */
public final class TaxRules {
  private TaxRules() {}

  /**
   * How a sale is taxed.
   *
   * @param seller the seller's country, as an ISO 3166 code
   * @param home the place of the organisation's postal address
   * @param recipient the place of the address that the invoice goes to, mostly the same. Another
   *     one counts only with a confirmed VAT number of its country
   * @param registration the recipient's
   */
  public static TaxTreatment treatment(
      String seller, TaxPlace home, TaxPlace recipient, VatRegistration registration) {
    var place = registration.isConfirmedIn(recipient) ? recipient : home;
    return new TaxTreatment(place, reason(seller, place, registration), registration.check());
  }

  private static TaxReason reason(String seller, TaxPlace place, VatRegistration registration) {
    return switch (place.area()) {
      case OUTSIDE -> TaxReason.OUTSIDE;
      case SWISS -> isSwiss(seller) ? TaxReason.DOMESTIC : TaxReason.OUTSIDE;
      case EU -> {
        if (place.country().equals(seller)) {
          yield TaxReason.DOMESTIC;
        }
        yield registration.isConfirmedIn(place) ? TaxReason.REVERSE_CHARGE : TaxReason.CONSUMER;
      }
    };
  }

  private static boolean isSwiss(String country) {
    return country.equals("CH") || country.equals("LI");
  }
}
