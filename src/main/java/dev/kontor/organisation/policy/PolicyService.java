package dev.kontor.organisation.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kontor.account.session.SecondFactors;
import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.event.Changes;
import dev.kontor.platform.http.IfMatch;
import dev.kontor.platform.http.MergePatch;
import dev.kontor.platform.http.Versioned;
import dev.kontor.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Reads and changes what an organisation requires. */
@ApplicationScoped
class PolicyService {
  private final PolicyRepository policies;
  private final UnprotectedMemberTable unprotected;
  private final AnnouncementService announcements;
  private final Organisations organisations;
  private final SecondFactors secondFactors;
  private final MergePatch patches;
  private final Changes changes;
  private final Event<Object> events;
  private final Clock clock;

  PolicyService(
      PolicyRepository policies,
      UnprotectedMemberTable unprotected,
      AnnouncementService announcements,
      Organisations organisations,
      SecondFactors secondFactors,
      MergePatch patches,
      Changes changes,
      Event<Object> events,
      Clock clock) {
    this.policies = policies;
    this.unprotected = unprotected;
    this.announcements = announcements;
    this.organisations = organisations;
    this.secondFactors = secondFactors;
    this.patches = patches;
    this.changes = changes;
    this.events = events;
    this.clock = clock;
  }

  @Transactional
  Versioned<PolicyResponse> get(UUID organisationId) {
    var policy =
        policies
            .findByIdOptional(organisationId)
            .orElseGet(() -> new SecurityPolicy(organisationId));
    return answer(organisationId, policy);
  }

  @Transactional
  Versioned<PolicyResponse> edit(
      Caller caller, UUID organisationId, JsonNode patch, IfMatch ifMatch) {
    // The row may not be there yet: the organisation's is.
    organisations.lock(organisationId);
    var policy = policies.lock(organisationId);
    var before = policy.details();
    var asked = patches.apply(before, withoutStaleDate(before, patch));
    var now = clock.instant();
    policy.decide(asked.twoFactorRequired(), asked.twoFactorRequiredFrom(), now);
    ifMatch.require(policy.version());
    var after = policy.details();
    var diff = changes.between(before, after);
    if (!diff.isEmpty()) {
      requireOwn(caller, after, now);
      policies.persist(policy);
      events.fire(new SecurityPolicyChanged(organisationId, diff));
      announcements.plan(organisationId, policy);
    }
    return answer(organisationId, policy);
  }

  /** A switch alone, without a word on the date, doesn't carry over the date of the past. */
  private static JsonNode withoutStaleDate(PolicyDetails before, JsonNode patch) {
    var isSwitchedOff =
        patch.path("twoFactorRequired").isBoolean()
            && !patch.path("twoFactorRequired").asBoolean()
            && !patch.has("twoFactorRequiredFrom")
            && before.twoFactorRequired();
    return isSwitchedOff ? ((ObjectNode) patch.deepCopy()).putNull("twoFactorRequiredFrom") : patch;
  }

  private void requireOwn(Caller caller, PolicyDetails after, Instant now) {
    var from = after.twoFactorRequiredFrom();
    if (from != null && !from.isAfter(now) && !secondFactors.isProtected(caller.id())) {
      throw PolicyProblem.OWN_SECOND_FACTOR_MISSING.exception();
    }
  }

  private Versioned<PolicyResponse> answer(UUID organisationId, SecurityPolicy policy) {
    var compliance = unprotected.compliance(organisationId);
    var details = policy.details();
    return new Versioned<>(
        new PolicyResponse(
            details.twoFactorRequired(),
            details.twoFactorRequiredFrom(),
            compliance.members(),
            compliance.protectedMembers()),
        policy.version());
  }
}
