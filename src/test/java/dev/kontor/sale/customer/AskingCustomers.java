package dev.kontor.sale.customer;

import dev.kontor.money.invoice.SellerConfig;
import dev.kontor.organisation.billing.BillingAddresses;
import dev.kontor.organisation.profile.Organisations;
import dev.kontor.sale.vat.VatPlaces;
import dev.kontor.sale.vat.VatRates;
import dev.kontor.sale.vies.AskingChecks;
import dev.kontor.support.LocalVies;
import jakarta.inject.Singleton;

/** Customers whose numbers are asked of a VIES of this computer. */
@Singleton
public class AskingCustomers {
  private final Organisations organisations;
  private final BillingAddresses addresses;
  private final VatPlaces places;
  private final VatRates rates;
  private final AskingChecks checks;
  private final SellerConfig seller;

  AskingCustomers(
      Organisations organisations,
      BillingAddresses addresses,
      VatPlaces places,
      VatRates rates,
      AskingChecks checks,
      SellerConfig seller) {
    this.organisations = organisations;
    this.addresses = addresses;
    this.places = places;
    this.rates = rates;
    this.checks = checks;
    this.seller = seller;
  }

  public Customers of(LocalVies vies) {
    return new Customers(organisations, addresses, places, rates, checks.of(vies), seller);
  }
}
