package dev.kontor.account.factor.push;

import dev.kontor.account.twofactor.ChallengeView;
import dev.kontor.platform.text.Coded;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What waits for an app: one request for each challenge, which goes with it. */
@Singleton
class PushRequestTable {
  static final String CHANNEL = "kontor_push";

  private static final int MOST_LISTED = 20;

  private final Jdbi jdbi;
  private final Clock clock;

  PushRequestTable(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** How a request stands; an ended one had too many wrong answers. */
  enum Status implements Coded {
    PENDING,
    APPROVED,
    DENIED,
    ENDED
  }

  record Request(
      UUID id,
      UUID challengeId,
      String matchNumber,
      String device,
      String place,
      Instant expiresAt,
      Status status) {
    boolean isWaiting(Instant now) {
      return status == Status.PENDING && now.isBefore(expiresAt);
    }
  }

  void add(UUID id, ChallengeView challenge, String place, String matchNumber) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into push_request (id, challenge_id, user_id, purpose, match_number, device,
                                              place, address, created_at, expires_at, status, tries)
                    values (:id, :challenge, :user, :purpose, :number, :device,
                            :place, :address, :now, :expires, 'pending', 0)""")
                .bind("id", id)
                .bind("challenge", challenge.id())
                .bind("user", challenge.userId())
                .bind("purpose", challenge.purpose())
                .bind("number", matchNumber)
                .bind("device", challenge.device())
                .bind("place", place)
                .bind("address", challenge.address())
                .bind("now", clock.instant())
                .bind("expires", challenge.expiresAt())
                .execute());
  }

  List<PushRequestResponse> pending(UUID userId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select * from push_request
                    where user_id = :user and status = 'pending' and expires_at > :now
                    order by created_at desc, id desc limit :most""")
                .bind("user", userId)
                .bind("now", clock.instant())
                .bind("most", MOST_LISTED)
                .mapTo(PushRequestResponse.class)
                .list());
  }

  Optional<Request> find(UUID userId, UUID id) {
    return find("id = :id and user_id = :other", id, userId);
  }

  Optional<Request> ofChallenge(UUID challengeId) {
    return find("challenge_id = :id and :other = :id", challengeId, challengeId);
  }

  /** Whether an app said yes that still counts. */
  boolean isApproved(UUID challengeId) {
    return find(
            """
            challenge_id = :id and status = 'approved'
            and exists (select 1 from second_factor f where f.id = answered_by
                        and f.proved_at is not null) and :other = :id""",
            challengeId,
            challengeId)
        .isPresent();
  }

  private Optional<Request> find(String condition, UUID id, UUID other) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from push_request where " + condition)
                .bind("id", id)
                .bind("other", other)
                .mapTo(Request.class)
                .findOne());
  }

  /** Counts a wrong answer; tells how many are left. The last one ends the request. */
  int failed(UUID id, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    update push_request
                    set tries = tries + 1,
                        status = case when tries + 1 >= :most then 'ended' else status end
                    where id = :id returning :most - tries""")
                .bind("id", id)
                .bind("most", most)
                .mapTo(Integer.class)
                .one());
  }

  void answered(UUID id, Status status, UUID byMethod) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update push_request set status = :status, answered_by = :method
                    where id = :id""")
                .bind("id", id)
                .bind("status", status)
                .bind("method", byMethod)
                .execute());
  }

  /** Tells all instances, when the transaction has committed, to look at a challenge again. */
  void tell(UUID challengeId) {
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("select pg_notify(:channel, :id)")
                .bind("channel", CHANNEL)
                .bind("id", challengeId.toString())
                .mapTo(String.class)
                .list());
  }
}
