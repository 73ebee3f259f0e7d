package dev.kontor.operator.support;

import dev.kontor.platform.database.Ids;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Who proved to which operator who they are: good for an hour. */
@Singleton
class SupportVerificationTable {
  private static final Duration LIFETIME = Duration.ofHours(1);

  private final Jdbi jdbi;
  private final Ids ids;
  private final Clock clock;

  SupportVerificationTable(Jdbi jdbi, Ids ids, Clock clock) {
    this.jdbi = jdbi;
    this.ids = ids;
    this.clock = clock;
  }

  VerificationResponse add(UUID operatorUserId, UUID userId) {
    var now = clock.instant();
    var added = new VerificationResponse(ids.next(), userId, now.plus(LIFETIME));
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into support_verification
                      (id, operator_user_id, user_id, created_at, expires_at)
                    values (:id, :operator, :userId, :now, :expiresAt)""")
                .bind("id", added.verificationId())
                .bind("operator", operatorUserId)
                .bind("userId", userId)
                .bind("now", now)
                .bind("expiresAt", added.expiresAt())
                .execute());
    return added;
  }

  /** The user of a verification that an operator made in the last hour. */
  Optional<UUID> userOf(UUID id, UUID operatorUserId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select user_id from support_verification
                    where id = :id and operator_user_id = :operator and expires_at > :now""")
                .bind("id", id)
                .bind("operator", operatorUserId)
                .bind("now", clock.instant())
                .mapTo(UUID.class)
                .findOne());
  }
}
