package dev.kontor.demonstration;

import static dev.kontor.demonstration.DemonstrationIds.ALPENGLUECK;

import dev.kontor.access.invitation.Invitations;
import dev.kontor.access.workgroup.WorkGroups;
import dev.kontor.account.apppassword.AppPasswords;
import dev.kontor.account.identity.Person;
import dev.kontor.account.session.Opening;
import dev.kontor.account.session.Sessions;
import dev.kontor.organisation.billing.BillingAddresses;
import dev.kontor.organisation.membership.Role;
import dev.kontor.organisation.profile.Address;
import dev.kontor.platform.database.Ids;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** What Alpenglück GmbH and Anna have besides products and money. */
@Singleton
class DemonstrationOffice {
  private final BillingAddresses addresses;
  private final WorkGroups groups;
  private final Invitations invitations;
  private final Sessions sessions;
  private final AppPasswords appPasswords;
  private final Ids ids;

  DemonstrationOffice(
      BillingAddresses addresses,
      WorkGroups groups,
      Invitations invitations,
      Sessions sessions,
      AppPasswords appPasswords,
      Ids ids) {
    this.addresses = addresses;
    this.groups = groups;
    this.invitations = invitations;
    this.sessions = sessions;
    this.appPasswords = appPasswords;
    this.ids = ids;
  }

  /** In the running transaction. */
  void furnish(Person anna, Person marco) {
    address(DemonstrationIds.HEAD_OFFICE, "Alpenglück GmbH, Buchhaltung", "Marktgasse 12");
    address(DemonstrationIds.HUT, "Alpenglück GmbH, Hütte", "Hüttenweg 3");
    first(DemonstrationIds.GROUP, () -> groups.addFirst(ALPENGLUECK, "Hut team"));
    groups.join(
        ALPENGLUECK, DemonstrationIds.MARCO_AS_MEMBER, marco, List.of(DemonstrationIds.GROUP));
    first(
        DemonstrationIds.INVITATION,
        () -> invitations.invite(anna, ALPENGLUECK, "nina@alpenglueck.example", Role.COLLABORATOR));
    first(
        DemonstrationIds.ANNAS_PHONE,
        () ->
            sessions.openSample(
                anna,
                new Opening(true, "Anna's phone", "203.0.113.7"),
                DemonstrationSecrets.REFRESH_TOKEN));
    first(
        DemonstrationIds.ANNAS_APP_PASSWORD,
        () -> appPasswords.add(anna.id(), "Mail on Anna's laptop"));
  }

  private void address(UUID id, String name, String street) {
    var address = new Address(street, null, "3011", "Bern", "CH");
    first(id, () -> addresses.add(ALPENGLUECK, name, address, "billing@alpenglueck.example"));
  }

  private void first(UUID id, Runnable work) {
    ids.giving(List.of(id), work);
  }
}
