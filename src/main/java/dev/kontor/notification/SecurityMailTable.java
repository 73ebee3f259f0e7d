package dev.kontor.notification;

import dev.kontor.platform.database.Ids;
import dev.kontor.platform.paging.Cursor;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What security mails were sent to whom, for twelve months. */
@Singleton
class SecurityMailTable {
  private static final Period KEPT = Period.ofMonths(12);

  private final Jdbi jdbi;
  private final Ids ids;
  private final Clock clock;

  SecurityMailTable(Jdbi jdbi, Ids ids, Clock clock) {
    this.jdbi = jdbi;
    this.ids = ids;
    this.clock = clock;
  }

  void add(UUID userId, String kind, String reference, String recipient) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into security_mail (user_id, id, kind, reference, recipient, sent_at)
                    values (:userId, :id, :kind, :reference, :recipient, :now)""")
                .bind("userId", userId)
                .bind("id", ids.next())
                .bind("kind", kind)
                .bind("reference", reference)
                .bind("recipient", recipient)
                .bind("now", clock.instant())
                .execute());
  }

  /** Two that happen at the same moment wait for each other, until the transaction ends. */
  boolean wasSentWithin(Duration window, UUID userId, String kind) {
    if (window.isZero()) {
      return false;
    }
    return jdbi.withHandle(
        handle -> {
          handle
              .createQuery("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
              .bind("key", "security mail " + kind + " " + userId)
              .mapTo(String.class)
              .findFirst();
          return handle
              .createQuery(
                  """
                  select exists (select 1 from security_mail
                                 where user_id = :userId and kind = :kind and sent_at > :since)""")
              .bind("userId", userId)
              .bind("kind", kind)
              .bind("since", clock.instant().minus(window))
              .mapTo(Boolean.class)
              .one();
        });
  }

  /** Newest first; one more than the limit, where there are more. */
  List<SecurityMailResponse> list(UUID userId, Cursor after, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select * from security_mail
                    where user_id = :userId and (sent_at, id) < (:sentAt, :id)
                    order by sent_at desc, id desc limit :limit""")
                .bind("userId", userId)
                .bind("sentAt", after.created())
                .bind("id", after.id())
                .bind("limit", limit + 1)
                .mapTo(SecurityMailResponse.class)
                .list());
  }

  void dropOld() {
    var oldest = clock.instant().atZone(ZoneOffset.UTC).minus(KEPT).toInstant();
    jdbi.useHandle(handle -> handle.execute("delete from security_mail where sent_at < ?", oldest));
  }
}
