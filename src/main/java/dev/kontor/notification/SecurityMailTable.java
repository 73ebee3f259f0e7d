package dev.kontor.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kontor.platform.database.Ids;
import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.security.PersonKeys;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What security mails were sent to whom, sealed by the key of the user, for twelve months. */
@Singleton
class SecurityMailTable {
  private static final Period KEPT = Period.ofMonths(12);
  private static final int PORTION = 500;

  private final Jdbi jdbi;
  private final Ids ids;
  private final Clock clock;
  private final PersonKeys keys;

  SecurityMailTable(Jdbi jdbi, Ids ids, Clock clock, PersonKeys keys) {
    this.jdbi = jdbi;
    this.ids = ids;
    this.clock = clock;
    this.keys = keys;
  }

  /** A mail that an instance noted plainly which knew no keys. */
  private record Plain(UUID userId, UUID id, String recipient) {}

  /**
   * A mail as it is kept.
   *
   * @param recipient empty where it is sealed
   */
  private record Stored(
      UUID userId,
      UUID id,
      String kind,
      String reference,
      String recipient,
      byte @Nullable [] sealedRecipient,
      Instant sentAt) {}

  void add(UUID userId, String kind, String reference, String recipient) {
    var id = ids.next();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into security_mail
                      (user_id, id, kind, reference, sealed_recipient, sent_at)
                    values (:userId, :id, :kind, :reference, :recipient, :now)""")
                .bind("userId", userId)
                .bind("id", id)
                .bind("kind", kind)
                .bind("reference", reference)
                .bind(
                    "recipient", keys.seal(userId, recipient.getBytes(UTF_8), context(userId, id)))
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
    var stored =
        jdbi.withHandle(
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
                    .mapTo(Stored.class)
                    .list());
    return opened(stored);
  }

  private List<SecurityMailResponse> opened(List<Stored> stored) {
    var sealed = new HashMap<UUID, PersonKeys.Value>();
    for (var each : stored) {
      var recipient = each.sealedRecipient();
      if (recipient != null) {
        var context = context(each.userId(), each.id());
        sealed.put(each.id(), new PersonKeys.Value(each.userId(), recipient, context));
      }
    }
    var opened = keys.openAll(sealed);
    return stored.stream()
        .map(
            each -> {
              var recipient = opened.get(each.id());
              return new SecurityMailResponse(
                  each.id(),
                  each.kind(),
                  each.reference(),
                  recipient == null ? each.recipient() : new String(recipient, UTF_8),
                  each.sentAt());
            })
        .toList();
  }

  /** Seals as many plain ones as a transaction is for; tells whether there may be more. */
  boolean sealSome() {
    return jdbi.withHandle(this::sealSome) == PORTION;
  }

  private int sealSome(Handle handle) {
    var found =
        handle
            .createQuery(
                """
                select user_id, id, recipient from security_mail where sealed_recipient is null
                order by user_id, id limit :portion for update skip locked""")
            .bind("portion", PORTION)
            .mapTo(Plain.class)
            .list();
    if (!found.isEmpty()) {
      var sealed = keys.sealAll(found.stream().map(SecurityMailTable::value).toList()).iterator();
      var batch =
          handle.prepareBatch(
              """
              update security_mail set sealed_recipient = :recipient, recipient = ''
              where user_id = :user and id = :id""");
      found.forEach(
          each ->
              batch
                  .bind("recipient", sealed.next())
                  .bind("user", each.userId())
                  .bind("id", each.id())
                  .add());
      batch.execute();
    }
    return found.size();
  }

  private static PersonKeys.Value value(Plain mail) {
    return new PersonKeys.Value(
        mail.userId(), mail.recipient().getBytes(UTF_8), context(mail.userId(), mail.id()));
  }

  private static String context(UUID userId, UUID id) {
    return "security_mail:" + userId + ":" + id;
  }

  void dropOld() {
    var oldest = clock.instant().atZone(ZoneOffset.UTC).minus(KEPT).toInstant();
    jdbi.useHandle(handle -> handle.execute("delete from security_mail where sent_at < ?", oldest));
  }
}
