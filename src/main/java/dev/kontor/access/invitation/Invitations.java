package dev.kontor.access.invitation;

import dev.kontor.account.identity.Person;
import dev.kontor.organisation.membership.Role;
import dev.kontor.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** What other features ask of invitations, in transactions of theirs. */
@ApplicationScoped
public class Invitations {
  private final InvitationService service;

  Invitations(InvitationService service) {
    this.service = service;
  }

  /** Invites somebody in the name of a member who may; a mail goes out. */
  public void invite(Person inviter, UUID organisationId, String email, Role role) {
    service.invite(caller(inviter), organisationId, asked(email, role));
  }

  /**
   * The same by a token that everybody may know, in an organisation to try things out with.
   *
   * @param end of the invitation
   */
  public void inviteSample(
      Person inviter, UUID organisationId, String email, String token, Instant end) {
    service.invite(
        caller(inviter),
        organisationId,
        asked(email, Role.COLLABORATOR),
        each -> each.renew(Inviter.of(caller(inviter)), token, end));
  }

  private static Caller caller(Person inviter) {
    return Caller.signingIn(inviter.id(), inviter.name(), inviter.email());
  }

  private static InvitationRequest asked(String email, Role role) {
    return new InvitationRequest(email, role, null, null, null, null);
  }
}
