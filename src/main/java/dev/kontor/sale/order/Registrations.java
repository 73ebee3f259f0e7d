package dev.kontor.sale.order;

import dev.kontor.account.identity.Accounts;
import dev.kontor.platform.scheduling.BackgroundTasks;
import dev.kontor.product.domain.DomainRegistry;
import dev.kontor.product.domain.RegistryRefusal;
import dev.kontor.product.domain.RegistryRefused;
import dev.kontor.product.domain.RegistryUnreachable;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/**
 * Registers and renews domains that were paid, without a transaction, and asks again after silence
 * with the same id: that of the line.
 */
@Singleton
class Registrations {
  private static final int MONTHS_OF_YEAR = 12;

  private final RegistrationService service;
  private final DomainRegistry registry;
  private final Accounts accounts;
  private final BackgroundTasks tasks;
  private final Clock clock;

  Registrations(
      RegistrationService service,
      DomainRegistry registry,
      Accounts accounts,
      BackgroundTasks tasks,
      Clock clock) {
    this.service = service;
    this.registry = registry;
    this.accounts = accounts;
    this.tasks = tasks;
    this.clock = clock;
  }

  /** Asks the registry, and goes by its answer. */
  void attempt(RegistrationAttempt attempt) {
    service.waiting(attempt).ifPresent(wanted -> attempt(attempt, wanted));
  }

  private void attempt(RegistrationAttempt attempt, RegistrationService.Wanted wanted) {
    try {
      ask(attempt, wanted);
      service.registered(attempt);
    } catch (RegistryRefused refused) {
      if (!service.refused(attempt, refused.reason())) {
        again(attempt);
      }
    } catch (RegistryUnreachable silent) {
      Log.warnf("%s; %s will be asked for again", silent.getMessage(), wanted.name());
      again(attempt);
    }
  }

  private void ask(RegistrationAttempt attempt, RegistrationService.Wanted wanted)
      throws RegistryRefused, RegistryUnreachable {
    var years = wanted.period().months() / MONTHS_OF_YEAR;
    if (wanted.expiresOn() != null) {
      registry.renew(attempt.lineId(), wanted.name(), wanted.expiresOn(), years);
      return;
    }
    // No registry takes a domain that nobody stands for.
    var contact = contact(wanted).orElseThrow(() -> new RegistryRefused(RegistryRefusal.POLICY));
    registry.register(attempt.lineId(), wanted.name(), years, contact);
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
                    .flatMap(accounts::find)
                    .map(each -> each.email()));
  }
}
