package dev.kontor.sale.customer;

import dev.kontor.money.invoice.Evidence;
import dev.kontor.money.invoice.Party;
import dev.kontor.money.invoice.SellerConfig;
import dev.kontor.money.invoice.Taxation;
import dev.kontor.organisation.billing.BillingAddresses;
import dev.kontor.organisation.billing.BillingParty;
import dev.kontor.organisation.profile.Address;
import dev.kontor.organisation.profile.OrganisationParty;
import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.text.Language;
import dev.kontor.platform.vat.VatNumber;
import dev.kontor.sale.vat.TaxPlace;
import dev.kontor.sale.vat.TaxRules;
import dev.kontor.sale.vat.VatNumberCheck;
import dev.kontor.sale.vat.VatPlaces;
import dev.kontor.sale.vat.VatRates;
import dev.kontor.sale.vat.VatRegistration;
import dev.kontor.sale.vies.VatCheck;
import dev.kontor.sale.vies.VatCheckStatus;
import dev.kontor.sale.vies.VatChecks;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who gets an organisation's invoices: the billing address that is named, else the usual one, else
 * the organisation at its own. It may have none: then it is taxed where it is taken to be.
 */
@Singleton
public class Customers {
  private final Organisations organisations;
  private final BillingAddresses addresses;
  private final VatPlaces places;
  private final VatRates rates;
  private final VatChecks checks;
  private final SellerConfig seller;

  Customers(
      Organisations organisations,
      BillingAddresses addresses,
      VatPlaces places,
      VatRates rates,
      VatChecks checks,
      SellerConfig seller) {
    this.organisations = organisations;
    this.addresses = addresses;
    this.places = places;
    this.rates = rates;
    this.checks = checks;
    this.seller = seller;
  }

  /** Whether there is a register to be asked about VAT numbers. */
  public boolean isAsking() {
    return checks.isAsking();
  }

  /**
   * Has the register asked about recipients' VAT numbers; not in a transaction.
   *
   * @param addressIds billing addresses, and null for whoever gets it where none is named
   */
  public void ask(UUID organisationId, Collection<@Nullable UUID> addressIds) {
    if (checks.isAsking()) {
      var organisation = organisations.party(organisationId);
      addressIds.stream()
          .map(each -> recipient(organisation, organisationId, each).vatNumber())
          .filter(Objects::nonNull)
          .distinct()
          .forEach(checks::check);
    }
  }

  private Party recipient(
      OrganisationParty organisation, UUID organisationId, @Nullable UUID addressId) {
    var named =
        addressId == null
            ? Optional.<BillingParty>empty()
            : addresses.find(organisationId, addressId);
    return named
        .or(() -> addresses.usual(organisationId))
        .map(Customers::party)
        .orElseGet(() -> party(organisation));
  }

  /** Who gets an invoice where no address is named, by what the register said lately. */
  public Customer get(UUID organisationId) {
    return get(organisationId, null);
  }

  /**
   * Who gets an invoice, by what the register said lately.
   *
   * @param addressId one of the organisation's billing addresses; where it is gone, as without one
   */
  public Customer get(UUID organisationId, @Nullable UUID addressId) {
    var organisation = organisations.party(organisationId);
    var recipient = recipient(organisation, organisationId, addressId);
    var check = Optional.ofNullable(recipient.vatNumber()).flatMap(checks::known);
    var confirmed = check.filter(known -> known.status() == VatCheckStatus.CONFIRMED);
    var home = home(organisation);
    var treatment =
        TaxRules.treatment(
            seller.country().code(),
            home,
            recipient.address() == null ? home : place(recipient.address()),
            registration(recipient, check));
    var language = Language.of(organisation.language()).orElse(Language.DEFAULT);
    var reason = treatment.reason();
    return new Customer(
        recipient,
        language,
        new Taxation(treatment.place().code(), reason, reason.text(language)),
        new Evidence(
            organisation.country(),
            null,
            null,
            confirmed.map(VatCheck::checkedOn).orElse(null),
            confirmed.map(VatCheck::consultationNumber).orElse(null)),
        treatment.vatCheck(),
        treatment.place().byServiceDays(),
        rates.of(treatment));
  }

  private static Party party(BillingParty address) {
    return new Party(
        address.name(), address.address(), address.email(), address.vatNumber(), address.id());
  }

  private static Party party(OrganisationParty organisation) {
    return new Party(
        organisation.name(),
        organisation.address(),
        organisation.email(),
        organisation.vatNumber(),
        null);
  }

  private TaxPlace home(OrganisationParty organisation) {
    var address = organisation.address();
    return places.of(organisation.country(), address == null ? null : address.postalCode());
  }

  private TaxPlace place(Address address) {
    return places.of(address.country(), address.postalCode());
  }

  private static VatRegistration registration(Party recipient, Optional<VatCheck> check) {
    var number = recipient.vatNumber();
    if (number == null) {
      return VatRegistration.NONE;
    }
    var country = VatNumber.parse(number, null).map(VatNumber::country).orElse(null);
    return new VatRegistration(country, status(check));
  }

  private static VatNumberCheck status(Optional<VatCheck> check) {
    return check
        .map(
            known ->
                switch (known.status()) {
                  case CONFIRMED -> VatNumberCheck.CONFIRMED;
                  case UNCONFIRMED -> VatNumberCheck.UNCONFIRMED;
                  case UNREACHABLE -> VatNumberCheck.UNREACHABLE;
                })
        .orElse(VatNumberCheck.UNCONFIRMED);
  }
}
