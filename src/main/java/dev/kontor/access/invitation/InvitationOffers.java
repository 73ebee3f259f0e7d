package dev.kontor.access.invitation;

import dev.kontor.access.apitoken.ApiTokens;
import dev.kontor.access.grant.Grants;
import dev.kontor.access.grant.SharingService;
import dev.kontor.access.workgroup.WorkGroups;
import dev.kontor.account.identity.Person;
import dev.kontor.organisation.membership.Memberships;
import dev.kontor.organisation.membership.Role;
import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.Scope;
import dev.kontor.platform.security.StepUp;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/** Who may offer what, and what comes of an offer; under the lock of the organisation's ranks. */
@ApplicationScoped
class InvitationOffers {
  private final Memberships memberships;
  private final Grants grants;
  private final SharingService sharing;
  private final WorkGroups groups;
  private final ApiTokens tokens;
  private final StepUp stepUp;

  InvitationOffers(
      Memberships memberships,
      Grants grants,
      SharingService sharing,
      WorkGroups groups,
      ApiTokens tokens,
      StepUp stepUp) {
    this.memberships = memberships;
    this.grants = grants;
    this.sharing = sharing;
    this.groups = groups;
    this.tokens = tokens;
    this.stepUp = stepUp;
  }

  /** Lets pass who may give a rank at this moment. */
  void requireMayGive(Caller caller, UUID organisationId, Role role) {
    memberships.requireMayGive(caller, organisationId, role);
    if (role == Role.LEGAL_REPRESENTATIVE) {
      stepUp.requireFresh(caller);
    }
  }

  /** Lets pass what there is to give. */
  void requirePresent(UUID organisationId, InvitationOffer offer) {
    if (offer.access() != null) {
      grants.requirePresent(organisationId, offer.access(), "access.grants");
    }
    groups.requireAll(organisationId, offer.groupIds(), "groupIds");
  }

  /** Lets pass what fits together: who has everything by their role is granted nothing. */
  void requireFitting(InvitationOffer offer) {
    if (offer.access() != null) {
      grants.requireGrantable(offer.rank().role());
    }
  }

  /** Lets pass who manages the product at this moment. */
  boolean mayShare(Caller caller, UUID organisationId, InvitationOffer offer) {
    var products = offer.usedOnly();
    return !products.isEmpty() && sharing.manages(caller, organisationId, products);
  }

  /** Gives the use of a product to who is a member already. */
  void share(Caller caller, UUID organisationId, UUID productId, UUID memberId) {
    sharing.setUse(caller, organisationId, productId, memberId, true);
  }

  /**
   * Whether who offered it may still give it at this moment. Who revokes an API token revokes what
   * it has offered.
   */
  boolean mayStillGive(Inviter inviter, UUID organisationId, InvitationOffer offer) {
    var family = inviter.tokenFamily();
    if (family != null && !tokens.holdLiving(family, Scope.MEMBERS_WRITE)) {
      return false;
    }
    var role = offer.rank().role();
    return inviter.userId() == null
        ? Memberships.mayTokensGive(role)
        : mayStillGive(inviter.userId(), organisationId, role, offer.usedOnly());
  }

  private boolean mayStillGive(
      UUID userId, UUID organisationId, Role role, Collection<UUID> products) {
    return memberships.mayGive(userId, organisationId, role)
        || !products.isEmpty() && sharing.manages(userId, organisationId, products);
  }

  /** Makes a person the member that they were offered to be; tells the membership's id. */
  UUID fulfil(UUID organisationId, Person person, InvitationOffer offer, Inviter inviter) {
    var memberId = memberships.join(organisationId, person, offer.rank(), inviter.userId());
    groups.join(organisationId, memberId, person, offer.groupIds());
    if (offer.access() != null) {
      grants.give(organisationId, memberId, person, offer.access());
    }
    return memberId;
  }
}
