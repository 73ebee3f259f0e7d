package dev.kontor.account.identity;

import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.Throttle;
import dev.kontor.platform.security.Vault;
import dev.kontor.platform.text.EmailAddress;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Counts the mails that users, and their scripts, have us send to addresses that aren't proved to
 * be theirs. Each sender has limits of their own, so nobody uses up what others may send to an
 * address. In the transaction that causes the mail: what is refused, or only repeated, counts
 * nothing. What is the sender's is locked, so that many at once don't pass together; write what
 * refers to the user before.
 */
@Singleton
public class MailsToOthers {
  private static final Duration DAY = Duration.ofDays(1);

  private static final String WITHIN =
      """
      sender_id = :sender and sent_at > :since
      and (cast(:key as bytea) is null or recipient_key = :key)""";

  private final Jdbi jdbi;
  private final MailsToOthersConfig config;
  private final Vault vault;
  private final Clock clock;

  MailsToOthers(Jdbi jdbi, MailsToOthersConfig config, Vault vault, Clock clock) {
    this.jdbi = jdbi;
    this.config = config;
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * Counts a mail of the caller; those of an organisation's own API token for who made it.
   *
   * @throws dev.kontor.platform.problem.DomainException 429 where as many were sent
   */
  public void count(Caller caller, String recipient) {
    count(caller.responsible(), recipient);
  }

  /** The same of a user. */
  public void count(UUID senderId, String recipient) {
    var key = key(senderId, recipient);
    var most = lockForMost(senderId);
    var sent = sent(senderId, key);
    if (sent.toAnybody() >= most) {
      throw tooMany(senderId, null);
    }
    if (sent.toRecipient() >= config.perRecipient()) {
      throw tooMany(senderId, key);
    }
    jdbi.useHandle(
        handle ->
            handle.execute(
                "insert into mail_to_other (sender_id, recipient_key, sent_at) values (?, ?, ?)",
                senderId,
                key,
                clock.instant()));
  }

  /**
   * How many more a caller may send now; until the transaction ends nobody else sends in their
   * name.
   */
  public int left(Caller caller) {
    var sender = caller.responsible();
    return Math.max(0, lockForMost(sender) - sent(sender, null).toAnybody());
  }

  /** How many a sender may send a day. */
  private int lockForMost(UUID senderId) {
    var since =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "select created_at from user_account where id = :id for no key update")
                    .bind("id", senderId)
                    .mapTo(Instant.class)
                    .one());
    var isNew = since.plus(config.newFor()).isAfter(clock.instant());
    return isNew ? config.perDayAtFirst() : config.perDay();
  }

  private record Sent(int toAnybody, int toRecipient) {}

  private Sent sent(UUID senderId, byte @Nullable [] key) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) as to_anybody,
                      count(*) filter (where recipient_key = :key) as to_recipient
                    from mail_to_other where sender_id = :sender and sent_at > :since""")
                .bind("sender", senderId)
                .bindByType("key", key, byte[].class)
                .bind("since", clock.instant().minus(DAY))
                .mapTo(Sent.class)
                .one());
  }

  private RuntimeException tooMany(UUID senderId, byte @Nullable [] key) {
    var now = clock.instant();
    var oldest =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("select min(sent_at) from mail_to_other where " + WITHIN)
                    .bind("sender", senderId)
                    .bindByType("key", key, byte[].class)
                    .bind("since", now.minus(DAY))
                    .mapTo(Instant.class)
                    .findOne());
    var opens = oldest.orElse(now).plus(DAY);
    return Throttle.tooMany(Duration.between(now, opens).toNanos());
  }

  /**
   * The same address under another sender is another key: nobody's correspondents can be compared.
   */
  private byte[] key(UUID senderId, String recipient) {
    var text = "mail of " + senderId + " to " + EmailAddress.key(recipient);
    return vault.keyedHash(text.getBytes(StandardCharsets.UTF_8));
  }

  void forgetOld() {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "delete from mail_to_other where sent_at < ?", clock.instant().minus(DAY)));
  }
}
