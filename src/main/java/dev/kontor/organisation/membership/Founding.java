package dev.kontor.organisation.membership;

import dev.kontor.account.identity.Accounts;
import dev.kontor.account.identity.UserConfirmed;
import dev.kontor.organisation.profile.OrganisationCreated;
import dev.kontor.organisation.profile.OrganisationType;
import dev.kontor.organisation.profile.Organisations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Gives new organisations their first legal representative, and new users their organisation. */
@ApplicationScoped
class Founding {
  private final Organisations organisations;
  private final Memberships memberships;
  private final Accounts accounts;

  Founding(Organisations organisations, Memberships memberships, Accounts accounts) {
    this.organisations = organisations;
    this.memberships = memberships;
    this.accounts = accounts;
  }

  void ownOrganisation(@Observes UserConfirmed event) {
    if (!event.invited()) {
      var user = event.person();
      organisations.createFor(user.id(), user.name(), OrganisationType.INDIVIDUAL);
    }
  }

  void firstRepresentative(@Observes OrganisationCreated event) {
    var founder = accounts.find(event.creatorUserId()).orElseThrow();
    memberships.join(event.organisationId(), founder, Rank.FOUNDER, null);
  }
}
