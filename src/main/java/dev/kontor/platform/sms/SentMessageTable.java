package dev.kontor.platform.sms;

import dev.kontor.platform.security.Vault;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Keeps for a day when messages went to whom, by keyed hashes of users and numbers. */
@Singleton
class SentMessageTable {
  private final Jdbi jdbi;
  private final Vault vault;

  SentMessageTable(Jdbi jdbi, Vault vault) {
    this.jdbi = jdbi;
    this.vault = vault;
  }

  /** Lets messages to the same user or number wait for each other until the transaction ends. */
  void lock(Collection<String> keys) {
    keys.stream()
        .sorted()
        .forEach(
            key ->
                jdbi.useHandle(
                    handle ->
                        handle
                            .createQuery("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                            .bind("key", "text message " + HexFormat.of().formatHex(hash(key)))
                            .mapTo(String.class)
                            .findFirst()));
  }

  /** When the newest were sent, newest first. */
  List<Instant> since(String key, Instant since, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select sent_at from text_message_sent
                    where key_hash = :key and sent_at > :since order by sent_at desc limit :most""")
                .bind("key", hash(key))
                .bind("since", since)
                .bind("most", most)
                .mapTo(Instant.class)
                .list());
  }

  void add(String key, Instant now) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "insert into text_message_sent (key_hash, sent_at) values (?, ?)", hash(key), now));
  }

  void drop(Instant before) {
    jdbi.useHandle(
        handle -> handle.execute("delete from text_message_sent where sent_at <= ?", before));
  }

  private byte[] hash(String key) {
    return vault.keyedHash(("text message to " + key).getBytes(StandardCharsets.UTF_8));
  }
}
