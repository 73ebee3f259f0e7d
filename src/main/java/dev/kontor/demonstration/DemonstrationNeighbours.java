package dev.kontor.demonstration;

import static dev.kontor.demonstration.DemonstrationIds.AGENCY;
import static dev.kontor.demonstration.DemonstrationIds.CHOIR;
import static dev.kontor.demonstration.DemonstrationIds.FIRM;
import static dev.kontor.demonstration.DemonstrationIds.HOTEL;

import dev.kontor.access.invitation.Invitations;
import dev.kontor.account.identity.Person;
import dev.kontor.organisation.membership.Memberships;
import dev.kontor.organisation.membership.Rank;
import dev.kontor.organisation.membership.Role;
import dev.kontor.organisation.profile.Logos;
import dev.kontor.organisation.profile.OrganisationType;
import dev.kontor.organisation.profile.Organisations;
import dev.kontor.platform.database.Ids;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Other organisations, of people whom Anna knows: she belongs to one, and is invited to three. */
@Singleton
class DemonstrationNeighbours {
  private final Organisations organisations;
  private final Memberships memberships;
  private final Invitations invitations;
  private final Logos logos;
  private final Ids ids;
  private final Clock clock;

  DemonstrationNeighbours(
      Organisations organisations,
      Memberships memberships,
      Invitations invitations,
      Logos logos,
      Ids ids,
      Clock clock) {
    this.organisations = organisations;
    this.memberships = memberships;
    this.invitations = invitations;
    this.logos = logos;
    this.ids = ids;
    this.clock = clock;
  }

  /** In the running transaction. */
  void settle(Person anna, Person lea, Person marco, Person eva, Person rita) {
    found(FIRM, lea, "Favre Conseil", OrganisationType.COMPANY);
    memberships.join(FIRM, anna, Rank.of(Role.EXTERNAL, List.of()), lea.id());
    found(CHOIR, marco, "Coro Rossi", OrganisationType.ASSOCIATION);
    invite(DemonstrationIds.INVITATION_TO_CHOIR, marco, CHOIR, anna);
    inviteByToken(marco, CHOIR, lea, DemonstrationSecrets.OTHER_TOKEN);
    found(HOTEL, rita, "Hotel Edelweiss", OrganisationType.COMPANY);
    invite(DemonstrationIds.INVITATION_TO_HOTEL, rita, HOTEL, anna);
    found(AGENCY, eva, "Agentur Moreno", OrganisationType.COMPANY);
    ids.giving(
        List.of(DemonstrationIds.INVITATION_OF_ANNA),
        () -> inviteByToken(eva, AGENCY, anna, DemonstrationSecrets.TOKEN));
  }

  /** Outside a transaction, since a picture is decoded. */
  void putUpLogo() {
    logos.addSample(AGENCY, file("/demonstration/agentur-moreno.png"));
  }

  private static byte[] file(String name) {
    try (var stream = DemonstrationNeighbours.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(stream).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void found(UUID id, Person founder, String name, OrganisationType type) {
    ids.giving(List.of(id), () -> organisations.createFor(founder.id(), name, type));
  }

  private void invite(UUID id, Person inviter, UUID organisationId, Person invited) {
    ids.giving(
        List.of(id),
        () -> invitations.invite(inviter, organisationId, invited.email(), Role.COLLABORATOR));
  }

  private void inviteByToken(Person inviter, UUID organisationId, Person invited, String token) {
    invitations.inviteSample(
        inviter, organisationId, invited.email(), token, DemonstrationSecrets.end(clock));
  }
}
