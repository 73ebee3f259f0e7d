package dev.kontor.access.grant;

import dev.kontor.access.grant.MatrixTable.Holder;
import dev.kontor.account.session.Callers;
import dev.kontor.organisation.membership.HeldApiTokens;
import dev.kontor.organisation.membership.Memberships;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.Right;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Gives the use of single products to members: what who manages a product may, without managing
 * members.
 */
@ApplicationScoped
public class SharingService {
  private final Memberships memberships;
  private final Grants grants;
  private final HeldApiTokens apiTokens;
  private final Jdbi jdbi;

  SharingService(Memberships memberships, Grants grants, HeldApiTokens apiTokens, Jdbi jdbi) {
    this.memberships = memberships;
    this.grants = grants;
    this.apiTokens = apiTokens;
    this.jdbi = jdbi;
  }

  /**
   * Gives a member the use of a product, or takes it back as far as it was given directly. To whom
   * the list of members is closed isn't told that somebody has everything by their role.
   *
   * @throws dev.kontor.platform.problem.DomainException 403, 404, or 409 {@code everything-by-role}
   */
  @Transactional
  public void setUse(
      Caller caller, UUID organisationId, UUID productId, UUID memberId, boolean isGiven) {
    memberships.lockRanks(organisationId);
    if (!manages(caller, organisationId, List.of(productId))) {
      throw CommonProblem.NOT_ALLOWED.exception();
    }
    var person = memberships.person(organisationId, memberId);
    var role = memberships.rank(organisationId, memberId).role();
    if (role.hasEverything() && !caller.may(Right.READ_MEMBERS)) {
      return;
    }
    grants.requireGrantable(role);
    grants.setUse(Holder.member(organisationId, memberId), person, productId, isGiven);
  }

  /**
   * Whether the caller does at this moment; an organisation's own API token manages all there are.
   */
  public boolean manages(Caller caller, UUID organisationId, Collection<UUID> productIds) {
    if (caller.token() != null && !apiTokens.hold(caller.token().id())) {
      throw Callers.invalidToken();
    }
    return caller.isOrganisationToken()
        ? areThere(organisationId, productIds)
        : manages(caller.id(), organisationId, productIds);
  }

  /** Whether an organisation has all of these products. */
  private boolean areThere(UUID organisationId, Collection<UUID> productIds) {
    var present =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select count(*) from product_summary
                        where organisation_id = :organisationId and id = any(:products)""")
                    .bind("organisationId", organisationId)
                    .bindArray("products", UUID.class, productIds.toArray())
                    .mapTo(Integer.class)
                    .one());
    return present == Set.copyOf(productIds).size();
  }

  /**
   * Whether a user manages all of these products at this moment; locked ones are managed by role
   * only.
   */
  public boolean manages(UUID userId, UUID organisationId, Collection<UUID> productIds) {
    var managed =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select count(distinct r.product_id) from member_right r
                        join acting_member m on m.organisation_id = r.organisation_id
                          and m.member_id = r.member_id
                        join product_summary p on p.organisation_id = r.organisation_id
                          and p.id = r.product_id and (p.locked_at is null or r.while_locked)
                        where r.organisation_id = :organisationId and r.user_id = :userId
                          and r.product_id = any(:products) and r.right_code = 'technical'""")
                    .bind("organisationId", organisationId)
                    .bind("userId", userId)
                    .bindArray("products", UUID.class, productIds.toArray())
                    .mapTo(Integer.class)
                    .one());
    return managed == Set.copyOf(productIds).size();
  }
}
