package dev.kontor.product.domain;

import static dev.kontor.product.domain.RegistryRefusal.IN_REDEMPTION;
import static dev.kontor.product.domain.RegistryRefusal.NOT_IN_REDEMPTION;
import static dev.kontor.product.domain.RegistryRefusal.NOT_OURS;
import static dev.kontor.product.domain.RegistryRefusal.POLICY;
import static dev.kontor.product.domain.RegistryRefusal.TAKEN;
import static dev.kontor.product.domain.RegistryRefusal.TOO_LONG;
import static dev.kontor.product.domain.RegistryRefusal.WRONG_EXPIRY;

import dev.kontor.product.catalogue.Catalogue;
import dev.kontor.product.catalogue.ExtensionTerms;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The rules of the sandbox: who may do what with a name, and until when it is whose. */
@Singleton
class RegistryDesk {
  private static final int MOST_YEARS = 10;

  private final RegistryDomainTable domains;
  private final DomainNames names;
  private final Catalogue catalogue;
  private final Clock clock;

  RegistryDesk(RegistryDomainTable domains, DomainNames names, Catalogue catalogue, Clock clock) {
    this.domains = domains;
    this.names = names;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  DomainStanding find(String name) {
    return SandboxNames.isTaken(name)
        ? DomainStanding.taken(name)
        : domains.find(name).map(this::standing).orElseGet(() -> DomainStanding.free(name));
  }

  DomainStanding register(String name, int years) {
    begin(name);
    require(find(name).state() == RegistryState.FREE, TAKEN);
    var told = SandboxNames.told(name, later(today(), years));
    domains.write(RegistryDomain.until(name, SandboxNames.kept(name, told)));
    return standing(RegistryDomain.until(name, told));
  }

  DomainStanding renew(String name, LocalDate currentExpiry, int years) {
    begin(name);
    var state = standing(expiring(name, currentExpiry)).state();
    require(state == RegistryState.ACTIVE, IN_REDEMPTION);
    return written(RegistryDomain.until(name, later(currentExpiry, years)));
  }

  DomainStanding restore(String name, LocalDate currentExpiry) {
    begin(name);
    var state = standing(expiring(name, currentExpiry)).state();
    require(state == RegistryState.REDEMPTION, NOT_IN_REDEMPTION);
    var isExpired = !currentExpiry.isAfter(today());
    return written(
        RegistryDomain.until(name, isExpired ? currentExpiry.plusYears(1) : currentExpiry));
  }

  DomainStanding release(String name) {
    begin(name);
    var domain =
        domains.find(name).filter(each -> !isFree(each)).orElseThrow(RegistryDesk::notOurs);
    return written(domain.givenUp(today()));
  }

  private void begin(String name) {
    var isOrderly = names.registrable(name, today()).filter(name::equals).isPresent();
    require(isOrderly && !SandboxNames.isRefused(name), POLICY);
    domains.hold(name);
  }

  /** The name of ours that expires on that day. */
  private RegistryDomain expiring(String name, LocalDate currentExpiry) {
    require(!SandboxNames.isTaken(name), NOT_OURS);
    var domain = knownOrAdopted(name, currentExpiry);
    require(!isFree(domain), NOT_OURS);
    require(domain.expiresOn().equals(currentExpiry), WRONG_EXPIRY);
    return domain;
  }

  /**
   * A name that is free here may be a customer's all the same, who didn't register it by us: unless
   * it is with that very expiry that it became free.
   */
  private RegistryDomain knownOrAdopted(String name, LocalDate currentExpiry) {
    return domains
        .find(name)
        .filter(each -> !isFree(each) || each.expiresOn().equals(currentExpiry))
        .orElseGet(() -> RegistryDomain.until(name, currentExpiry));
  }

  private LocalDate later(LocalDate day, int years) {
    require(years <= MOST_YEARS, TOO_LONG);
    var expiry = day.plusYears(years);
    require(!expiry.isAfter(today().plusYears(MOST_YEARS)), TOO_LONG);
    return expiry;
  }

  private DomainStanding written(RegistryDomain domain) {
    domains.write(domain);
    return standing(domain);
  }

  private DomainStanding standing(RegistryDomain domain) {
    var today = today();
    if (domain.isActive(today)) {
      return new DomainStanding(domain.name(), RegistryState.ACTIVE, domain.expiresOn(), null);
    }
    var end = redemptionEnd(domain);
    return today.isBefore(end)
        ? new DomainStanding(domain.name(), RegistryState.REDEMPTION, domain.expiresOn(), end)
        : DomainStanding.free(domain.name());
  }

  private boolean isFree(RegistryDomain domain) {
    return standing(domain).state() == RegistryState.FREE;
  }

  /** The catalogue of the day on which redemption begins fixes how long it lasts. */
  private LocalDate redemptionEnd(RegistryDomain domain) {
    var begin = domain.redemptionOn();
    return domain.freeOn() == null
        ? begin.plusDays(
            catalogue.extension(domain.name(), begin).map(ExtensionTerms::redemptionDays).orElse(0))
        : domain.freeOn();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private static void require(boolean isSo, RegistryRefusal otherwise) {
    if (!isSo) {
      throw new RegistryRefused(otherwise);
    }
  }

  private static RegistryRefused notOurs() {
    return new RegistryRefused(NOT_OURS);
  }
}
