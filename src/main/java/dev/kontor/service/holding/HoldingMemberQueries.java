package dev.kontor.service.holding;

import dev.kontor.organisation.membership.Role;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Who can hold something, read from what other features publish. */
@Singleton
class HoldingMemberQueries {
  private final Jdbi jdbi;

  HoldingMemberQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** A member who could take something over. */
  record Recipient(UUID memberId, UUID userId, Role role) {
    boolean isExternal() {
      return role == Role.EXTERNAL;
    }
  }

  /** Those of the users who are members. */
  Set<UUID> among(UUID organisationId, Set<UUID> userIds) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select user_id from membership_summary
                    where organisation_id = :organisation and user_id = any(:users)""")
                .bind("organisation", organisationId)
                .bindArray("users", UUID.class, userIds.toArray())
                .mapTo(UUID.class)
                .set());
  }

  /** Those of the ids that are members, by their ids. */
  Map<UUID, Recipient> recipients(UUID organisationId, Set<UUID> memberIds) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id as member_id, user_id, role from membership_summary
                    where organisation_id = :organisation and id = any(:ids)""")
                .bind("organisation", organisationId)
                .bindArray("ids", UUID.class, memberIds.toArray())
                .mapTo(Recipient.class)
                .collect(Collectors.toMap(Recipient::memberId, Function.identity())));
  }

  String productName(UUID organisationId, UUID productId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select name from product_summary
                    where organisation_id = :organisation and id = :product""")
                .bind("organisation", organisationId)
                .bind("product", productId)
                .mapTo(String.class)
                .one());
  }
}
