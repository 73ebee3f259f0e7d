package dev.kontor.sale.customer;

import dev.kontor.money.invoice.Evidence;
import dev.kontor.money.invoice.Party;
import dev.kontor.money.invoice.Taxation;
import dev.kontor.platform.money.Percent;
import dev.kontor.platform.text.Language;
import dev.kontor.product.catalogue.VatCategory;
import dev.kontor.sale.vat.PlaceRates;
import dev.kontor.sale.vat.RateStretch;
import dev.kontor.sale.vat.VatNumberCheck;
import java.time.LocalDate;
import java.util.List;

/**
 * Who gets an invoice, and how it is taxed.
 *
 * @param recipient without an address where the organisation has given none
 * @param language of the invoice
 * @param vatCheck what is known of the recipient's VAT number
 * @param byServiceDays whether the rates of the days of service count, and not that of the day of
 *     payment
 * @param rates at which this customer is charged: 0 where no tax is
 */
public record Customer(
    Party recipient,
    Language language,
    Taxation taxation,
    Evidence evidence,
    VatNumberCheck vatCheck,
    boolean byServiceDays,
    PlaceRates rates) {

  /** The rate of something without a term. */
  public Percent rate(VatCategory category, LocalDate paidOn) {
    return rates.rate(category, paidOn);
  }

  /**
   * The rates of a term (VAT-2).
   *
   * @param from its first day
   * @param to the first day after it
   */
  public List<RateStretch> rates(
      VatCategory category, LocalDate from, LocalDate to, LocalDate paidOn) {
    return byServiceDays
        ? rates.stretches(category, from, to)
        : List.of(new RateStretch(from, to, rates.rate(category, paidOn)));
  }
}
