package dev.kontor.account.apppassword;

import dev.kontor.account.recovery.Programs;
import dev.kontor.platform.secret.Secrets;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Keeps app passwords as hashes: with 80 random bits each nothing slower than SHA-256 is needed.
 */
@Singleton
class AppPasswordTable implements Programs {
  private final Jdbi jdbi;
  private final Clock clock;

  AppPasswordTable(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** An app password that was given. */
  record Found(UUID id, UUID userId, List<AppService> services) {}

  void add(UUID id, UUID userId, String name, List<AppService> services, String password) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into app_password (id, user_id, name, services, password_hash, created_at)
                    values (:id, :user, :name, :services, :hash, :now)""")
                .bind("id", id)
                .bind("user", userId)
                .bind("name", name)
                .bind("services", AppService.join(services))
                .bind("hash", hash(password))
                .bind("now", clock.instant())
                .execute());
  }

  List<AppPasswordsResponse.Item> of(UUID userId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id, name, string_to_array(services, ' ') as services, created_at,
                           last_used_at
                    from app_password where user_id = :user
                    order by created_at desc, id desc""")
                .bind("user", userId)
                .mapTo(AppPasswordsResponse.Item.class)
                .list());
  }

  /** One statement whether the address is known or not. */
  Optional<Found> find(String emailKey, String password) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select p.id, p.user_id, string_to_array(p.services, ' ') as services
                    from user_summary u join app_password p on p.user_id = u.id
                    where u.email_key = :email and p.password_hash = :hash
                      and u.confirmed and u.may_act""")
                .bind("email", emailKey)
                .bind("hash", hash(password))
                .mapTo(Found.class)
                .findOne());
  }

  /** Notes the use; false where there is none any more. */
  boolean used(UUID id) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate("update app_password set last_used_at = :now where id = :id")
                    .bind("now", clock.instant())
                    .bind("id", id)
                    .execute())
        > 0;
  }

  /** The name of the one that was removed. */
  Optional<String> remove(UUID userId, UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "delete from app_password where user_id = :user and id = :id returning name")
                .bind("user", userId)
                .bind("id", id)
                .mapTo(String.class)
                .findOne());
  }

  void removeAll(UUID userId) {
    jdbi.useHandle(handle -> handle.execute("delete from app_password where user_id = ?", userId));
  }

  /** As people type it; letters that are taken for digits are those digits. */
  private static byte[] hash(String typed) {
    return Secrets.hash(
        typed
            .replaceAll("[\\s\\u00a0-]", "")
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1'));
  }

  @Override
  public int unused(UUID userId, Instant since) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) from app_password
                    where user_id = :userId and coalesce(last_used_at, created_at) <= :since""")
                .bind("userId", userId)
                .bind("since", since)
                .mapTo(Integer.class)
                .one());
  }
}
