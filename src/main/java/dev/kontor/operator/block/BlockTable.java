package dev.kontor.operator.block;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Why and by whom somebody was blocked. */
@Singleton
public class BlockTable {
  private static final String BLOCKS =
      """
      select id, scope, organisation_id, string_to_array(channels, ' ') as channels, reason,
        evidence, verification_id, blocked_by, blocked_at
      from user_block where\s""";

  private static final String OPEN =
      """
      user_id = :userId and scope = :scope and lifted_at is null
      and organisation_id is not distinct from cast(:organisationId as uuid)""";

  private final Jdbi jdbi;

  BlockTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** What is blocked of whom. */
  record Target(UUID userId, BlockScope scope, @Nullable UUID organisationId) {}

  void add(UUID id, Target target, BlockRequest asked, UUID blockedBy, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into user_block (id, user_id, scope, organisation_id, channels, reason,
                                            evidence, verification_id, blocked_by, blocked_at)
                    values (:id, :userId, :scope, cast(:organisationId as uuid), :channels, :reason,
                            :evidence, cast(:verificationId as uuid), :blockedBy, :now)""")
                .bind("id", id)
                .bind("userId", target.userId())
                .bind("scope", target.scope())
                .bindByType("organisationId", target.organisationId(), UUID.class)
                .bind("channels", String.join(" ", asked.allChannels()))
                .bind("reason", asked.reason())
                .bind("evidence", asked.evidence())
                .bindByType("verificationId", asked.verificationId(), UUID.class)
                .bind("blockedBy", blockedBy)
                .bind("now", now)
                .execute());
  }

  /** Tells whether there was one to lift. */
  boolean lift(Target target, UUID liftedBy, Instant now) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        "update user_block set lifted_by = :by, lifted_at = :now where " + OPEN)
                    .bind("userId", target.userId())
                    .bind("scope", target.scope())
                    .bindByType("organisationId", target.organisationId(), UUID.class)
                    .bind("by", liftedBy)
                    .bind("now", now)
                    .execute())
        > 0;
  }

  Optional<BlockResponse> find(Target target) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(BLOCKS + OPEN)
                .bind("userId", target.userId())
                .bind("scope", target.scope())
                .bindByType("organisationId", target.organisationId(), UUID.class)
                .mapTo(BlockResponse.class)
                .findOne());
  }

  /** All of a user that aren't lifted, oldest first. */
  public List<BlockResponse> open(UUID userId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    BLOCKS + "user_id = :userId and lifted_at is null order by blocked_at, id")
                .bind("userId", userId)
                .mapTo(BlockResponse.class)
                .list());
  }
}
