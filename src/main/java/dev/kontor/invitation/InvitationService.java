package dev.kontor.invitation;

import dev.kontor.identity.Accounts;
import dev.kontor.identity.Person;
import dev.kontor.membership.Memberships;
import dev.kontor.membership.RankPatch;
import dev.kontor.membership.Role;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.http.IfMatch;
import dev.kontor.platform.http.Versioned;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.StepUp;
import dev.kontor.platform.security.Throttle;
import dev.kontor.platform.text.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Invites people, and changes, repeats and withdraws what was offered. */
@ApplicationScoped
class InvitationService {
  private static final int MOST_PER_DAY = 10;

  private final InvitationRepository invitations;
  private final Memberships memberships;
  private final InvitationEvents announcements;
  private final Accounts accounts;
  private final RankPatch patches;
  private final StepUp stepUp;
  private final Ids ids;
  private final Clock clock;

  InvitationService(
      InvitationRepository invitations,
      Memberships memberships,
      InvitationEvents announcements,
      Accounts accounts,
      RankPatch patches,
      StepUp stepUp,
      Ids ids,
      Clock clock) {
    this.invitations = invitations;
    this.memberships = memberships;
    this.announcements = announcements;
    this.accounts = accounts;
    this.patches = patches;
    this.stepUp = stepUp;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  Versioned<InvitationResponse> invite(
      Caller caller, UUID organisationId, InvitationRequest asked) {
    var rank = asked.rank();
    memberships.lockRanks(organisationId);
    requireMayGive(caller, organisationId, rank.role());
    var invitee = accounts.findConfirmed(asked.email());
    if (invitee.filter(person -> memberships.isMember(organisationId, person.id())).isPresent()) {
      throw Memberships.alreadyMember();
    }
    makeRoom(organisationId, asked.email());
    requireMailable(asked.email());
    var invitation =
        new Invitation(
            ids.next(),
            organisationId,
            asked.email(),
            rank,
            invitee.map(Person::language).orElseGet(() -> language(asked, caller)),
            caller.id(),
            clock.instant());
    var token = invitation.renew(caller.id(), clock.instant());
    invitations.persistAndFlush(invitation);
    announcements.send(invitation, token, caller, false);
    return versioned(invitation);
  }

  /** An address gets so many invitations in a day, from all organisations together. */
  private void requireMailable(String email) {
    var since = clock.instant().minus(Duration.ofDays(1));
    if (invitations.countSince(email, since) >= MOST_PER_DAY) {
      throw Throttle.tooMany(Duration.ofHours(1).toNanos());
    }
  }

  /** One is open per address; one that has expired makes room. */
  private void makeRoom(UUID organisationId, String email) {
    var earlier = invitations.lockOpen(organisationId, email);
    if (earlier.filter(each -> each.isOpen(clock.instant())).isPresent()) {
      throw InvitationProblem.ALREADY_INVITED.exception();
    }
    earlier.ifPresent(Invitation::withdraw);
    invitations.flush();
  }

  @Transactional
  Versioned<InvitationResponse> edit(
      Caller caller, UUID organisationId, UUID id, byte[] patch, IfMatch ifMatch) {
    var invitation = locked(organisationId, id);
    var before = invitation.rank();
    requireMayGive(caller, organisationId, before.role());
    var after = patches.apply(before, patch);
    requireMayGive(caller, organisationId, after.role());
    ifMatch.require(invitation.version());
    if (!after.equals(before)) {
      invitation.changeRank(after, caller.id(), clock.instant());
      invitations.flush();
      announcements.changed(invitation, before, after);
    }
    return versioned(invitation);
  }

  @Transactional
  Versioned<InvitationResponse> resend(Caller caller, UUID organisationId, UUID id) {
    var invitation = locked(organisationId, id);
    requireMayGive(caller, organisationId, invitation.rank().role());
    var token = invitation.renew(caller.id(), clock.instant());
    invitations.flush();
    announcements.send(invitation, token, caller, true);
    return versioned(invitation);
  }

  @Transactional
  void withdraw(Caller caller, UUID organisationId, UUID id) {
    var invitation = locked(organisationId, id);
    memberships.requireMayGive(caller, organisationId, invitation.rank().role());
    invitation.withdraw();
    invitations.flush();
    announcements.ended(invitation, false);
  }

  private Invitation locked(UUID organisationId, UUID id) {
    return invitations.lock(organisationId, id).orElseThrow(CommonProblem.NOT_FOUND::exception);
  }

  private void requireMayGive(Caller caller, UUID organisationId, Role role) {
    memberships.requireMayGive(caller, organisationId, role);
    if (role == Role.LEGAL_REPRESENTATIVE) {
      stepUp.requireFresh(caller);
    }
  }

  private Language language(InvitationRequest asked, Caller caller) {
    return asked.language() == null
        ? accounts.find(caller.id()).map(Person::language).orElse(Language.DEFAULT)
        : Language.of(asked.language()).orElse(Language.DEFAULT);
  }

  private Versioned<InvitationResponse> versioned(Invitation invitation) {
    return new Versioned<>(
        InvitationResponse.of(invitation, clock.instant()), invitation.version());
  }
}
