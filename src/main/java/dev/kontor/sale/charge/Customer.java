package dev.kontor.sale.charge;

import dev.kontor.money.invoice.Evidence;
import dev.kontor.money.invoice.Party;
import dev.kontor.money.invoice.Taxation;
import dev.kontor.platform.text.Language;
import dev.kontor.sale.vat.PlaceRates;

/**
 * Who is charged, and how that is taxed.
 *
 * @param language of the invoice
 * @param rates at which this customer is charged: 0 where no tax is
 */
record Customer(
    Party recipient, Language language, Taxation taxation, Evidence evidence, PlaceRates rates) {}
