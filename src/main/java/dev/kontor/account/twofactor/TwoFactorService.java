package dev.kontor.account.twofactor;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.account.identity.Accounts;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.event.Changes;
import dev.kontor.platform.http.MergePatch;
import dev.kontor.platform.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows, names and removes a user's second factors. */
@ApplicationScoped
class TwoFactorService {
  private final MethodRepository methods;
  private final RecoveryCodes recoveryCodes;
  private final SecondFactorDemands demands;
  private final Accounts accounts;
  private final MergePatch patches;
  private final Changes changes;
  private final Event<Object> events;
  private final Ids ids;

  TwoFactorService(
      MethodRepository methods,
      RecoveryCodes recoveryCodes,
      SecondFactorDemands demands,
      Accounts accounts,
      MergePatch patches,
      Changes changes,
      Event<Object> events,
      Ids ids) {
    this.methods = methods;
    this.recoveryCodes = recoveryCodes;
    this.demands = demands;
    this.accounts = accounts;
    this.patches = patches;
    this.changes = changes;
    this.events = events;
    this.ids = ids;
  }

  @Transactional
  TwoFactorResponse get(UUID userId) {
    return TwoFactorResponse.of(methods.proved(userId), recoveryCodes.left(userId));
  }

  @Transactional
  TwoFactorResponse.Item edit(UUID userId, UUID id, @Nullable JsonNode patch) {
    accounts.lock(userId);
    var method = proved(userId, id);
    var before = new MethodDetails(method.name(), method.isDefault());
    var after = patches.apply(before, patch);
    // There is always one default; choosing another one takes it from this one.
    var takesDefault = after.isDefault() && !before.isDefault();
    if (takesDefault) {
      methods.releaseDefault(userId);
      method.makeDefault(true);
    }
    method.rename(after.name());
    var diff = changes.between(before, new MethodDetails(method.name(), method.isDefault()));
    if (!diff.isEmpty()) {
      events.fire(new SecondFactorChanged(userId, FactorSubjects.method(method), diff));
    }
    return TwoFactorResponse.Item.of(method);
  }

  /** Removes a factor; the oldest that is left becomes the default if need be. */
  @Transactional
  void remove(UUID userId, UUID id) {
    accounts.lock(userId);
    var method = methods.lockOf(userId, id).orElseThrow(CommonProblem.NOT_FOUND::exception);
    if (!method.isProved()) {
      methods.delete(method);
      return;
    }
    var others = methods.proved(userId).stream().filter(each -> !each.id().equals(id)).toList();
    if (others.isEmpty() && demands.isSecondFactorDemandedOf(userId)) {
      throw TwoFactorProblem.LAST_SECOND_FACTOR.exception();
    }
    methods.remove(method);
    inherit(userId, method, others);
    events.fire(
        new SecondFactorRemoved(
            accounts.find(userId).orElseThrow(),
            FactorSubjects.method(method),
            method.type(),
            ids.reference()));
  }

  private void inherit(UUID userId, Method removed, List<Method> others) {
    if (others.isEmpty()) {
      recoveryCodes.drop(userId);
    } else if (removed.isDefault()) {
      others.get(0).makeDefault(true);
    }
  }

  @Transactional
  Enrolled renewRecoveryCodes(UUID userId) {
    accounts.lock(userId);
    if (methods.proved(userId).isEmpty()) {
      throw TwoFactorProblem.NO_SECOND_FACTOR.exception();
    }
    var codes = recoveryCodes.renew(userId);
    events.fire(new RecoveryCodesRenewed(accounts.find(userId).orElseThrow(), ids.reference()));
    return new Enrolled(codes);
  }

  private Method proved(UUID userId, UUID id) {
    return methods
        .lockOf(userId, id)
        .filter(Method::isProved)
        .orElseThrow(CommonProblem.NOT_FOUND::exception);
  }
}
