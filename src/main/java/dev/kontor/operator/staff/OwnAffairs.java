package dev.kontor.operator.staff;

import dev.kontor.organisation.membership.Memberships;
import dev.kontor.platform.security.Caller;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Operators act neither on themselves nor on those with whom they share an organisation. */
@Singleton
public class OwnAffairs {
  private final Jdbi jdbi;

  OwnAffairs(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Refuses what concerns the operator.
   *
   * @throws dev.kontor.platform.problem.DomainException 403 {@code own-affair}
   */
  public void refuse(Caller operator, UUID userId) {
    if (operator.id().equals(userId) || shareOrganisation(operator.id(), userId)) {
      throw Memberships.ownAffair();
    }
  }

  private boolean shareOrganisation(UUID operatorId, UUID userId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select exists (
                      select 1 from membership_summary own
                      join membership_summary other on other.organisation_id = own.organisation_id
                      where own.user_id = :operator and other.user_id = :userId)""")
                .bind("operator", operatorId)
                .bind("userId", userId)
                .mapTo(Boolean.class)
                .one());
  }
}
