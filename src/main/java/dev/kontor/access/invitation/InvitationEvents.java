package dev.kontor.access.invitation;

import dev.kontor.account.identity.MailsToOthers;
import dev.kontor.account.identity.Person;
import dev.kontor.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Optional;

/** Tells other features what happened to an invitation. */
@ApplicationScoped
class InvitationEvents {
  private final InvitingOrganisationQueries organisations;
  private final MailsToOthers mails;
  private final Event<Object> events;

  InvitationEvents(
      InvitingOrganisationQueries organisations, MailsToOthers mails, Event<Object> events) {
    this.organisations = organisations;
    this.mails = mails;
    this.events = events;
  }

  /** Has it mailed, as long as the inviter may; call it when the invitation is written. */
  void send(
      Invitation invitation,
      Optional<Person> invitee,
      String token,
      Caller inviter,
      boolean again) {
    mails.count(inviter, invitation.email());
    var rank = invitation.rank();
    events.fire(
        new InvitationSent(
            invitation.organisationId(),
            invitation.id(),
            invitation.email(),
            invitee.orElse(null),
            invitation.language(),
            rank.role(),
            invitation.offer().asMap(),
            organisations.of(invitation.organisationId()),
            inviter.name(),
            invitation.expiresAt(),
            token,
            again));
  }

  /** Counts one that isn't sent, where nobody may learn that. */
  void unsent(Invitation invitation, Caller inviter) {
    mails.count(inviter, invitation.email());
  }

  void changed(Invitation invitation, InvitationOffer before, InvitationOffer after) {
    events.fire(
        new InvitationChanged(
            invitation.organisationId(),
            invitation.id(),
            invitation.email(),
            before.asMap(),
            after.asMap()));
  }

  void ended(Invitation invitation, boolean declined) {
    events.fire(
        new InvitationEnded(
            invitation.organisationId(),
            invitation.id(),
            invitation.email(),
            invitation.inviter().userId(),
            declined));
  }
}
