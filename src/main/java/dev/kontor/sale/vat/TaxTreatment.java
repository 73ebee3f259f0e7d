package dev.kontor.sale.vat;

import dev.kontor.money.invoice.TaxReason;

/**
 * How a sale is taxed.
 *
 * @param place where
 * @param vatCheck what was known of the recipient's VAT number, also where it didn't matter
 */
public record TaxTreatment(TaxPlace place, TaxReason reason, VatNumberCheck vatCheck) {}
