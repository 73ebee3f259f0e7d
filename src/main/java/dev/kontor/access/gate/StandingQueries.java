package dev.kontor.access.gate;

import dev.kontor.access.apitoken.ApiTokens;
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
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
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
  private static final String BY_SESSION = "session_caller c where c.session_id = :caller";
  private static final String BY_API_TOKEN = "api_token_caller c where c.token_hash = :caller";

  private static final String IN_ORGANISATION =
      """
      select c.*, m.role, m.accounting, m.suspended_channels is not null as is_suspended
      from (select * from <caller>) c
      left join membership_summary m
        on m.user_id = c.user_id and m.organisation_id = :organisationId""";

  private static final String ON_PRODUCT =
      """
      select c.*, m.role, m.accounting, m.suspended_channels is not null as is_suspended,
             p.id is not null as is_product, p.locked_at is not null as is_locked,
             array(select distinct r.right_code from member_right r
                   where r.organisation_id = m.organisation_id and r.member_id = m.id
                     and r.product_id = p.id) as product_rights
      from (select * from <caller>) c
      left join membership_summary m
        on m.user_id = c.user_id and m.organisation_id = :organisationId
      left join product_summary p
        on p.organisation_id = :organisationId and p.id = :productId""";

  private final Callers lookup;
  private final ApiTokens apiTokens;
  private final Jdbi jdbi;

  StandingQueries(Callers lookup, ApiTokens apiTokens, Jdbi jdbi) {
    this.lookup = lookup;
    this.apiTokens = apiTokens;
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
    return find(
        BY_SESSION,
        token.sessionId(),
        organisationId,
        productId,
        row -> found(row, lookup.read(row, token), role(row), productId != null));
  }

  /**
   * The same for an API token: of a user's, what the user may there; of an organisation's own, what
   * administrators may. What of it the token's scopes leave is another question.
   *
   * @throws dev.kontor.platform.problem.DomainException 401, or 403 {@code network-not-allowed}
   */
  Found findByApiToken(String token, UUID organisationId, @Nullable UUID productId) {
    var presented = new AtomicReference<ApiTokens.Presented>();
    var found =
        find(
            BY_API_TOKEN,
            ApiTokens.key(token),
            organisationId,
            productId,
            row -> {
              var read = apiTokens.read(row);
              presented.set(read);
              return found(row, read.caller(), role(row, read, organisationId), productId != null);
            });
    apiTokens.noteUse(Objects.requireNonNull(presented.get()));
    return found;
  }

  private interface Reader {
    Found read(ResultSet row) throws SQLException;
  }

  private Found find(
      String caller, Object key, UUID organisationId, @Nullable UUID productId, Reader reader) {
    var sql = productId == null ? IN_ORGANISATION : ON_PRODUCT;
    return jdbi.withHandle(
            handle ->
                bound(handle.createQuery(sql.replace("<caller>", caller)), productId)
                    .bind("organisationId", organisationId)
                    .bind("caller", key)
                    .map((row, context) -> reader.read(row))
                    .findOne())
        .orElseThrow(Callers::invalidToken);
  }

  private static Query bound(Query query, @Nullable UUID productId) {
    return productId == null ? query : query.bind("productId", productId);
  }

  private static @Nullable Role role(ResultSet row) throws SQLException {
    var code = row.getString("role");
    return code == null ? null : Role.of(code).orElseThrow();
  }

  private static @Nullable Role role(
      ResultSet row, ApiTokens.Presented presented, UUID organisationId) throws SQLException {
    var only = presented.token().organisationId();
    if (only != null && !only.equals(organisationId)) {
      return null;
    }
    return presented.caller().caller().isOrganisationToken() ? Role.ADMINISTRATOR : role(row);
  }

  private static Found found(
      ResultSet row, Callers.Found caller, @Nullable Role role, boolean isOnProduct)
      throws SQLException {
    if (role == null) {
      return new Found(caller, false, false, true, Set.of(), Set.of());
    }
    var isSuspended = row.getBoolean("is_suspended");
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
