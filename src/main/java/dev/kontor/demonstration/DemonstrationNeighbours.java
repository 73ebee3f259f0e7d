package dev.kontor.demonstration;

import static dev.kontor.demonstration.DemonstrationIds.AGENCY;
import static dev.kontor.demonstration.DemonstrationIds.CHOIR;
import static dev.kontor.demonstration.DemonstrationIds.FIRM;

import dev.kontor.access.invitation.Invitations;
import dev.kontor.account.identity.Person;
import dev.kontor.organisation.membership.Memberships;
import dev.kontor.organisation.membership.Rank;
import dev.kontor.organisation.membership.Role;
import dev.kontor.organisation.profile.OrganisationType;
import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.database.Ids;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Other organisations, of Anna's colleagues: she belongs to one, and is invited to two. */
@Singleton
class DemonstrationNeighbours {
  private final Organisations organisations;
  private final Memberships memberships;
  private final Invitations invitations;
  private final Ids ids;

  DemonstrationNeighbours(
      Organisations organisations, Memberships memberships, Invitations invitations, Ids ids) {
    this.organisations = organisations;
    this.memberships = memberships;
    this.invitations = invitations;
    this.ids = ids;
  }

  /** In the running transaction. */
  void settle(Person anna, Person lea, Person marco, Person eva) {
    found(FIRM, lea, "Favre Conseil", OrganisationType.COMPANY);
    memberships.join(FIRM, anna, Rank.of(Role.EXTERNAL, List.of()), lea.id());
    found(CHOIR, marco, "Coro Rossi", OrganisationType.ASSOCIATION);
    invite(DemonstrationIds.INVITATION_TO_CHOIR, marco, CHOIR, anna);
    found(AGENCY, eva, "Agentur Moreno", OrganisationType.COMPANY);
    invite(DemonstrationIds.INVITATION_OF_ANNA, eva, AGENCY, anna);
  }

  private void found(UUID id, Person founder, String name, OrganisationType type) {
    ids.giving(List.of(id), () -> organisations.createFor(founder.id(), name, type));
  }

  private void invite(UUID id, Person inviter, UUID organisationId, Person invited) {
    ids.giving(
        List.of(id),
        () -> invitations.invite(inviter, organisationId, invited.email(), Role.COLLABORATOR));
  }
}
