package dev.kontor.account.recovery;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The recovery addresses and phones that were proved. */
@Singleton
class RecoveryContactTable {
  private final Jdbi jdbi;
  private final Clock clock;

  RecoveryContactTable(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** An address or a number. */
  record Contact(String value, Instant provedAt) {}

  Optional<Contact> proved(UUID userId, ContactKind kind) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select value, proved_at from recovery_contact
                    where user_id = :userId and kind = :kind""")
                .bind("userId", userId)
                .bind("kind", kind)
                .mapTo(Contact.class)
                .findOne());
  }

  void set(UUID userId, ContactKind kind, String value) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into recovery_contact (user_id, kind, value, proved_at)
                    values (:userId, :kind, :value, :now)
                    on conflict (user_id, kind) do update
                      set value = excluded.value, proved_at = excluded.proved_at""")
                .bind("userId", userId)
                .bind("kind", kind)
                .bind("value", value)
                .bind("now", clock.instant())
                .execute());
  }

  void remove(UUID userId, ContactKind kind) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "delete from recovery_contact where user_id = ? and kind = ?", userId, kind));
  }
}
