package dev.kontor.account.closure;

import dev.kontor.platform.secret.Secrets;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The links by which closed accounts are taken back. */
@Singleton
class ClosureTable {
  private final Jdbi jdbi;

  ClosureTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void add(UUID id, UUID userId, String token) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "insert into account_closure (id, user_id, token_hash) values (?, ?, ?)",
                id,
                userId,
                Secrets.hash(token)));
  }

  Optional<UUID> userOf(String token) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select user_id from account_closure where token_hash = :hash")
                .bind("hash", Secrets.hash(token))
                .mapTo(UUID.class)
                .findOne());
  }

  Optional<UUID> userOf(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select user_id from account_closure where id = :id")
                .bind("id", id)
                .mapTo(UUID.class)
                .findOne());
  }

  /** Uses a link up; false where it isn't there any more. */
  boolean use(String token) {
    return jdbi.withHandle(
            handle ->
                handle.execute(
                    "delete from account_closure where token_hash = ?", Secrets.hash(token)))
        == 1;
  }

  void remove(UUID userId) {
    jdbi.useHandle(
        handle -> handle.execute("delete from account_closure where user_id = ?", userId));
  }

  /** The proved recovery address of a user. */
  Optional<String> recoveryAddress(UUID userId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select email from recovery_address where user_id = :userId")
                .bind("userId", userId)
                .mapTo(String.class)
                .findOne());
  }
}
