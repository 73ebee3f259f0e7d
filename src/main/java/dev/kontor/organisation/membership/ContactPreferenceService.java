package dev.kontor.organisation.membership;

import dev.kontor.account.identity.Accounts;
import dev.kontor.platform.event.Changes;
import dev.kontor.platform.http.IfMatch;
import dev.kontor.platform.http.JsonBody;
import dev.kontor.platform.http.Versioned;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Keeps which notices a member reads; somebody always reads those of billing and domains. */
@ApplicationScoped
class ContactPreferenceService {
  private final MemberRepository members;
  private final Accounts accounts;
  private final JsonBody bodies;
  private final Changes changes;
  private final Event<Object> events;

  ContactPreferenceService(
      MemberRepository members,
      Accounts accounts,
      JsonBody bodies,
      Changes changes,
      Event<Object> events) {
    this.members = members;
    this.accounts = accounts;
    this.bodies = bodies;
    this.changes = changes;
    this.events = events;
  }

  @Transactional
  Versioned<ContactPreferences> get(Caller caller, UUID organisationId, UUID id) {
    var member =
        members
            .find(organisationId, id)
            .filter(each -> isOwn(each, caller) || caller.may(Right.READ_MEMBERS))
            .orElseThrow(CommonProblem.NOT_FOUND::exception);
    if (!isOwn(member, caller) && !caller.may(Right.MANAGE_MEMBERS)) {
      throw MembershipProblem.OWN_PREFERENCES_ONLY.exception();
    }
    return new Versioned<>(member.preferences(), member.version());
  }

  @Transactional
  Versioned<ContactPreferences> put(
      Caller caller, UUID organisationId, UUID id, byte[] body, IfMatch ifMatch) {
    // Two members who are the last two readers would otherwise both find the other one reading.
    members.lockRanks(organisationId);
    var member =
        members
            .lock(organisationId, id)
            .filter(each -> isOwn(each, caller) || caller.may(Right.READ_MEMBERS))
            .orElseThrow(CommonProblem.NOT_FOUND::exception);
    if (!isOwn(member, caller)) {
      throw MembershipProblem.OWN_PREFERENCES_ONLY.exception();
    }
    var chosen = bodies.read(body, ContactPreferences.class);
    ifMatch.require(member.version());
    var diff = changes.between(member.preferences(), chosen);
    if (!diff.isEmpty()) {
      member.prefer(chosen);
      if (!members.hasReaders(organisationId)) {
        throw MembershipProblem.LAST_NOTICE_READER.exception();
      }
      events.fire(
          new ContactPreferencesChanged(
              organisationId, id, accounts.find(caller.id()).orElseThrow(), diff));
    }
    return new Versioned<>(member.preferences(), member.version());
  }

  private static boolean isOwn(Member member, Caller caller) {
    return member.userId().equals(caller.id());
  }
}
