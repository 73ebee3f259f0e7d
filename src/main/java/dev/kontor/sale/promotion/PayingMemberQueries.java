package dev.kontor.sale.promotion;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads where else a person orders things. */
@Singleton
class PayingMemberQueries {
  private final Jdbi jdbi;

  PayingMemberQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Other organisations that a user pays for. */
  List<UUID> others(UUID userId, UUID organisationId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select organisation_id from membership_summary
                    where user_id = :user and sees_money and organisation_id <> :organisation
                    order by joined_at limit 100""")
                .bind("user", userId)
                .bind("organisation", organisationId)
                .mapTo(UUID.class)
                .list());
  }
}
