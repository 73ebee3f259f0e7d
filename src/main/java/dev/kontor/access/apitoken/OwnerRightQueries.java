package dev.kontor.access.apitoken;

import dev.kontor.organisation.membership.Role;
import dev.kontor.organisation.membership.RoleRights;
import dev.kontor.platform.security.Right;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What owners of tokens may at this moment, which no token of theirs exceeds. */
@Singleton
class OwnerRightQueries {
  private final Jdbi jdbi;

  OwnerRightQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Where somebody belongs.
   *
   * @param rights what they may there, on any product too
   */
  record Place(UUID organisationId, String name, Set<Right> rights) {}

  /** An organisation's own tokens are nobody's in person: they may what administrators may. */
  static Set<Right> ofOrganisation() {
    return Role.ADMINISTRATOR.rights(false);
  }

  /** The one place of an organisation's own token; none where it was closed. */
  List<Place> ofOrganisation(UUID organisationId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select name from organisation_summary where id = :id")
                .bind("id", organisationId)
                .mapTo(String.class)
                .map(name -> new Place(organisationId, name, ofOrganisation()))
                .list());
  }

  /**
   * A user's places, in the order of their names.
   *
   * @param only the one organisation that is asked for
   */
  List<Place> ofUser(UUID userId, @Nullable UUID only) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select m.organisation_id, o.name, m.role, m.accounting,
                           array(select distinct r.right_code from member_right r
                                 where r.organisation_id = m.organisation_id
                                   and r.member_id = m.id) as product_rights
                    from membership_summary m
                    join organisation_summary o on o.id = m.organisation_id
                    where m.user_id = :user and m.suspended_channels is null
                      and (cast(:only as uuid) is null or m.organisation_id = cast(:only as uuid))
                    order by o.name, o.id""")
                .bind("user", userId)
                .bindByType("only", only, UUID.class)
                .map(
                    (row, context) ->
                        new Place(
                            row.getObject("organisation_id", UUID.class),
                            row.getString("name"),
                            rights(
                                Role.of(row.getString("role")).orElseThrow(),
                                row.getBoolean("accounting"),
                                (String[]) row.getArray("product_rights").getArray())))
                .list());
  }

  private static Set<Right> rights(Role role, boolean accounting, String[] productRights) {
    var all = new HashSet<>(role.rights(accounting));
    Arrays.stream(productRights).forEach(right -> all.addAll(RoleRights.onProduct(right).rights()));
    return all;
  }
}
