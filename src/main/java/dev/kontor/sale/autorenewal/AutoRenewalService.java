package dev.kontor.sale.autorenewal;

import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.problem.DomainException;
import dev.kontor.platform.scheduling.BackgroundTasks;
import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.Right;
import dev.kontor.platform.security.Scope;
import dev.kontor.platform.security.TokenDoor;
import dev.kontor.product.product.ProductStatus;
import dev.kontor.product.product.Subscribed;
import dev.kontor.product.product.Subscriptions;
import dev.kontor.sale.renewal.NextTerms;
import dev.kontor.sale.renewal.RenewalDays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Switches automatic renewal of products on and off; where it is late for a reminder, at once. */
@ApplicationScoped
class AutoRenewalService {
  private final Subscriptions subscriptions;
  private final NextTerms terms;
  private final ReminderService reminders;
  private final TechnicalRightQueries rights;
  private final RenewalDays days;
  private final Organisations organisations;
  private final BackgroundTasks tasks;
  private final Clock clock;

  AutoRenewalService(
      Subscriptions subscriptions,
      NextTerms terms,
      ReminderService reminders,
      TechnicalRightQueries rights,
      RenewalDays days,
      Organisations organisations,
      BackgroundTasks tasks,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.terms = terms;
    this.reminders = reminders;
    this.rights = rights;
    this.days = days;
    this.organisations = organisations;
    this.tasks = tasks;
    this.clock = clock;
  }

  /** Of one product, which the caller may switch. */
  @Transactional
  void switchOne(Caller caller, UUID organisationId, UUID productId, boolean isOn) {
    if (isOn) {
      TokenDoor.requireRight(caller, Right.PAY);
    }
    set(organisationId, List.of(productId), isOn);
  }

  /** Of many, all or none. */
  @Transactional
  void switchAll(Caller caller, UUID organisationId, List<UUID> productIds, boolean isOn) {
    if (!managesAll(caller, organisationId, productIds)) {
      TokenDoor.requireRight(caller, Right.SWITCH_RENEWAL);
    }
    set(organisationId, productIds, isOn);
  }

  /** By rights on them; which a token needs the scope for. */
  private boolean managesAll(Caller caller, UUID organisationId, List<UUID> productIds) {
    var token = caller.token();
    return (token == null || token.scopes().contains(Scope.PRODUCTS_WRITE))
        && rights.of(organisationId, caller.id(), productIds).containsAll(productIds);
  }

  private void set(UUID organisationId, List<UUID> productIds, boolean isOn) {
    organisations.lock(organisationId);
    var found =
        subscriptions.find(organisationId, productIds).stream()
            .collect(Collectors.toMap(Subscribed::id, Function.identity()));
    for (int i = 0; i < productIds.size(); i++) {
      try {
        requireFitting(organisationId, found.get(productIds.get(i)), isOn);
      } catch (DomainException refusal) {
        throw refusal.with("productId", productIds.get(i)).onField("productIds[" + i + "]");
      }
    }
    subscriptions.renewAutomatically(organisationId, productIds, isOn);
    if (isOn) {
      remind(organisationId, found.values().stream().toList());
      tryStill(organisationId, found.values().stream().toList());
    }
  }

  private void requireFitting(UUID organisationId, @Nullable Subscribed product, boolean isOn) {
    if (product == null) {
      throw NextTerms.productUnknown();
    }
    if (isOn) {
      terms.requireRenewable(organisationId, product);
    }
  }

  /** Those whose last attempt is over. */
  private void tryStill(UUID organisationId, List<Subscribed> products) {
    var zone = organisations.timeZone(organisationId);
    var now = clock.instant();
    products.stream()
        .filter(each -> each.status() == ProductStatus.ACTIVE)
        .filter(each -> RenewalDays.isBeforeEnd(each.end(), now))
        .filter(each -> days.nextAttempt(each.end(), zone, now).isEmpty())
        .forEach(
            each -> {
              var day = each.end().minusDays(RenewalDays.LAST);
              tasks.schedule(Attempt.first(organisationId, day).after(each.id()).task(), now);
            });
  }

  /** Those whose day for it is over. */
  private void remind(UUID organisationId, List<Subscribed> products) {
    var zone = organisations.timeZone(organisationId);
    var now = clock.instant();
    reminders.announce(
        organisationId,
        products.stream()
            .filter(each -> each.status() == ProductStatus.ACTIVE)
            .filter(each -> RenewalDays.isBeforeEnd(each.end(), now))
            .filter(
                each ->
                    !days.instant(each.end().minusDays(RenewalDays.REMINDER), zone).isAfter(now))
            .toList());
  }
}
