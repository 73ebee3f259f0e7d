package dev.kontor.access.invitation;

import dev.kontor.account.identity.Person;
import dev.kontor.organisation.membership.Role;
import dev.kontor.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
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
    service.invite(
        Caller.signingIn(inviter.id(), inviter.name(), inviter.email()),
        organisationId,
        new InvitationRequest(email, role, null, null, null, null));
  }
}
