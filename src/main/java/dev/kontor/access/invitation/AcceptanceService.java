package dev.kontor.access.invitation;

import dev.kontor.account.identity.Accounts;
import dev.kontor.account.identity.Person;
import dev.kontor.account.identity.SignUpInvitations;
import dev.kontor.organisation.membership.Memberships;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.secret.Secrets;
import dev.kontor.platform.security.Caller;
import dev.kontor.platform.text.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;

/**
 * Takes up invitations, or declines them. An invitation is bound to its address, works once, and is
 * judged again by what its inviter may at this moment.
 */
@ApplicationScoped
class AcceptanceService implements SignUpInvitations {
  private final InvitationRepository invitations;
  private final ReceivedInvitationQueries received;
  private final Memberships memberships;
  private final InvitationOffers offers;
  private final InvitationEvents announcements;
  private final Accounts accounts;
  private final Clock clock;

  AcceptanceService(
      InvitationRepository invitations,
      ReceivedInvitationQueries received,
      Memberships memberships,
      InvitationOffers offers,
      InvitationEvents announcements,
      Accounts accounts,
      Clock clock) {
    this.invitations = invitations;
    this.received = received;
    this.memberships = memberships;
    this.offers = offers;
    this.announcements = announcements;
    this.accounts = accounts;
    this.clock = clock;
  }

  @Override
  public void require(String token, String email) {
    var invitation = received.find(token);
    if (invitation
        .filter(each -> EmailAddress.key(each.email()).equals(EmailAddress.key(email)))
        .isEmpty()) {
      throw InvitationProblem.INVITATION_NOT_OPEN.exception();
    }
  }

  @Override
  public void join(String token, UUID userId) {
    accept(lockedByToken(token), accounts.find(userId).orElseThrow());
  }

  @Transactional
  JoinedResponse acceptByToken(Caller caller, String token) {
    return accept(lockedByToken(token), person(caller));
  }

  @Transactional
  JoinedResponse accept(Caller caller, UUID id) {
    return accept(lockedFor(caller, id), person(caller));
  }

  @Transactional
  void declineByToken(String token) {
    decline(lockedByToken(token));
  }

  @Transactional
  void decline(Caller caller, UUID id) {
    decline(lockedFor(caller, id));
  }

  private JoinedResponse accept(Invitation invitation, Person person) {
    if (!invitation.isFor(person.email())) {
      throw InvitationProblem.INVITATION_FOR_ANOTHER_ADDRESS.exception();
    }
    var organisationId = invitation.organisationId();
    var offer = invitation.offer();
    if (!offers.mayStillGive(invitation.inviter(), organisationId, offer)) {
      throw InvitationProblem.INVITER_LOST_RANK.exception();
    }
    invitation.accept(clock.instant());
    var memberId = offers.fulfil(organisationId, person, offer, invitation.inviter());
    return new JoinedResponse(organisationId, memberId, offer.rank().role());
  }

  private void decline(Invitation invitation) {
    invitation.decline(clock.instant());
    announcements.ended(invitation, true);
  }

  /**
   * The row's lock lets one of many equal calls through; the others find it used. Ranks are locked
   * first, as by those who invite.
   */
  private Invitation lockedByToken(String token) {
    var hash = Secrets.hash(token);
    invitations.organisationOf(hash).ifPresent(memberships::lockRanks);
    return invitations
        .lockByToken(hash)
        .filter(this::isOpen)
        .orElseThrow(InvitationProblem.INVITATION_NOT_OPEN::exception);
  }

  private Invitation lockedFor(Caller caller, UUID id) {
    invitations.organisationOf(id).ifPresent(memberships::lockRanks);
    return invitations
        .lockOpenFor(Objects.requireNonNull(caller.email()), id)
        .filter(this::isOpen)
        .orElseThrow(CommonProblem.NOT_FOUND::exception);
  }

  private boolean isOpen(Invitation invitation) {
    return invitation.isOpen(clock.instant());
  }

  private Person person(Caller caller) {
    return accounts.find(caller.id()).orElseThrow();
  }
}
