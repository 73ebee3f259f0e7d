package dev.kontor.sale.order;

import dev.kontor.account.identity.Accounts;
import dev.kontor.platform.scheduling.BackgroundTasks;
import dev.kontor.product.domain.DomainRegistration;
import dev.kontor.product.domain.DomainRegistry;
import dev.kontor.product.domain.RegistryRefusal;
import dev.kontor.product.domain.RegistryRefused;
import dev.kontor.product.expiry.DomainChecks;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Registers, renews and restores domains that were paid, without a transaction, and asks again
 * after silence with the same id: that of the line.
 */
@Singleton
class Registrations {
  private static final int MONTHS_OF_YEAR = 12;

  private final RegistrationService service;
  private final DomainRegistry registry;
  private final Accounts accounts;
  private final DomainChecks checks;
  private final BackgroundTasks tasks;
  private final Clock clock;

  Registrations(
      RegistrationService service,
      DomainRegistry registry,
      Accounts accounts,
      DomainChecks checks,
      BackgroundTasks tasks,
      Clock clock) {
    this.service = service;
    this.registry = registry;
    this.accounts = accounts;
    this.checks = checks;
    this.tasks = tasks;
    this.clock = clock;
  }

  /** Asks the registry, and goes by its answer. */
  void attempt(RegistrationAttempt attempt) {
    service
        .waiting(attempt)
        .ifPresent(
            wanted -> {
              if (service.isAnotherFirst(attempt)) {
                again(attempt);
              } else {
                attempt(attempt, wanted);
              }
            });
  }

  private void attempt(RegistrationAttempt attempt, RegistrationService.Wanted wanted) {
    DomainRegistration registration;
    try {
      registration = ask(attempt, wanted);
    } catch (RegistryRefused refused) {
      refused(attempt, wanted, refused.reason());
      return;
    } catch (RuntimeException silent) {
      // Whatever else a registry throws means that no answer came.
      Log.warnf("%s; %s will be asked for again", silent.getMessage(), wanted.name());
      again(attempt);
      return;
    }
    service.registered(attempt, registration.expiresOn());
    checks.ask(attempt.organisationId(), wanted.productId());
  }

  /** Who refuses to renew a domain may have it otherwise than we do, or have begun with it. */
  private void refused(
      RegistrationAttempt attempt, RegistrationService.Wanted wanted, RegistryRefusal reason) {
    if (!service.refused(attempt, reason)) {
      again(attempt);
    }
    if (wanted.expiresOn() != null) {
      checks.ask(attempt.organisationId(), wanted.productId());
    }
  }

  private DomainRegistration ask(RegistrationAttempt attempt, RegistrationService.Wanted wanted)
      throws RegistryRefused {
    var years = wanted.period().months() / MONTHS_OF_YEAR;
    var expiresOn = wanted.expiresOn();
    if (expiresOn != null) {
      return wanted.isRestored()
          ? restore(attempt, wanted.name(), expiresOn, years)
          : renew(attempt, wanted.name(), expiresOn, years);
    }
    // No registry takes a domain that nobody stands for.
    var contact = contact(wanted).orElseThrow(() -> new RegistryRefused(RegistryRefusal.POLICY));
    return registry.register(attempt.lineId(), wanted.name(), years, contact);
  }

  /** What was paid in time isn't lost where the registry didn't take it in time: we restore it. */
  private DomainRegistration renew(
      RegistrationAttempt attempt, String name, LocalDate expiresOn, int years) {
    try {
      return registry.renew(attempt.lineId(), name, expiresOn, years);
    } catch (RegistryRefused refused) {
      if (refused.reason() == RegistryRefusal.IN_REDEMPTION) {
        return restore(attempt, name, expiresOn, years);
      }
      throw refused;
    }
  }

  /** A registry that restores what has expired renews it by a year. */
  private DomainRegistration restore(
      RegistrationAttempt attempt, String name, LocalDate expiresOn, int years) {
    var restored = registry.restore(attempt.transaction("restore"), name, expiresOn);
    var left = restored.expiresOn().equals(expiresOn) ? years : years - 1;
    return left == 0
        ? restored
        : registry.renew(attempt.transaction("renew"), name, restored.expiresOn(), left);
  }

  private void again(RegistrationAttempt attempt) {
    tasks.schedule(attempt.next().task(), clock.instant().plus(attempt.pause()));
  }

  /** Where nobody is named, whoever ordered it, if they are still there. */
  private Optional<String> contact(RegistrationService.Wanted wanted) {
    return Optional.ofNullable(wanted.contactEmail())
        .or(
            () ->
                Optional.ofNullable(wanted.orderedBy())
                    .flatMap(accounts::findUnerased)
                    .map(each -> each.email()));
  }
}
