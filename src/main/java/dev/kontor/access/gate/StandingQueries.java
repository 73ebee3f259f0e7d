package dev.kontor.access.gate;

import dev.kontor.account.session.AccessToken;
import dev.kontor.account.session.Callers;
import dev.kontor.organisation.membership.Role;
import dev.kontor.organisation.membership.RoleRights;
import dev.kontor.platform.security.Right;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what a caller may in an organisation, and on one product of it. Session, user,
 * membership, role and rights on the product are read on every request, in one statement, so that a
 * change counts from the next request on.
 */
@Singleton
class StandingQueries {
  private static final String IN_ORGANISATION =
      """
      select c.*, m.role, m.accounting, m.suspended_channels is not null as is_suspended
      from session_caller c
      left join membership_summary m on m.user_id = c.user_id and m.organisation_id = :organisationId
      where c.session_id = :sessionId""";

  private static final String ON_PRODUCT =
      """
      select c.*, m.role, m.accounting, m.suspended_channels is not null as is_suspended,
             p.id is not null as is_product, p.locked_at is not null as is_locked,
             array(select distinct r.right_code from member_right r
                   where r.organisation_id = m.organisation_id and r.member_id = m.id
                     and r.product_id = p.id) as product_rights
      from session_caller c
      left join membership_summary m on m.user_id = c.user_id and m.organisation_id = :organisationId
      left join product_summary p
        on p.organisation_id = m.organisation_id and p.id = :productId
      where c.session_id = :sessionId""";

  private final Callers lookup;
  private final Jdbi jdbi;

  StandingQueries(Callers lookup, Jdbi jdbi) {
    this.lookup = lookup;
    this.jdbi = jdbi;
  }

  /**
   * A caller with their standing.
   *
   * @param isMember whether they belong to the organisation
   * @param rights what they may; nothing where they don't belong to it
   * @param lockedRights what they might if the product weren't locked
   * @param isProductThere whether the path's product exists; true where it names none
   */
  record Found(
      Callers.Found caller,
      boolean isMember,
      boolean isSuspended,
      boolean isProductThere,
      Set<Right> rights,
      Set<Right> lockedRights) {}

  Found find(AccessToken token, UUID organisationId, @Nullable UUID productId) {
    return jdbi.withHandle(
            handle ->
                bound(
                        handle.createQuery(productId == null ? IN_ORGANISATION : ON_PRODUCT),
                        productId)
                    .bind("organisationId", organisationId)
                    .bind("sessionId", token.sessionId())
                    .map((row, context) -> read(row, token, productId != null))
                    .findOne())
        .orElseThrow(Callers::invalidToken);
  }

  private static Query bound(Query query, @Nullable UUID productId) {
    return productId == null ? query : query.bind("productId", productId);
  }

  private Found read(ResultSet row, AccessToken token, boolean isOnProduct) throws SQLException {
    var caller = lookup.read(row, token);
    var isSuspended = row.getBoolean("is_suspended");
    if (row.getString("role") == null) {
      return new Found(caller, false, isSuspended, true, Set.of(), Set.of());
    }
    var role = Role.of(row.getString("role")).orElseThrow();
    var inOrganisation = role.rights(row.getBoolean("accounting"));
    if (!isOnProduct) {
      return new Found(caller, true, isSuspended, true, inOrganisation, Set.of());
    }
    var onProduct = union(inOrganisation, productRights(row));
    var whileLocked = role.hasEverything() ? onProduct : RoleRights.whileLocked(onProduct);
    var isLocked = row.getBoolean("is_locked") && onProduct.contains(Right.SEE_PRODUCT);
    return new Found(
        caller,
        true,
        isSuspended,
        row.getBoolean("is_product"),
        isLocked ? whileLocked : onProduct,
        isLocked ? onProduct : Set.of());
  }

  private static List<String> productRights(ResultSet row) throws SQLException {
    return List.of((String[]) row.getArray("product_rights").getArray());
  }

  private static Set<Right> union(Set<Right> inOrganisation, List<String> productRights) {
    var all = new ArrayList<>(inOrganisation);
    productRights.forEach(right -> all.addAll(RoleRights.onProduct(right).rights()));
    return Set.copyOf(all);
  }
}
