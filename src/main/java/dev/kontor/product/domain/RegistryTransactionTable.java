package dev.kontor.product.domain;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/** What the sandbox was asked, by whose id, and what it answered. */
@Singleton
class RegistryTransactionTable {
  private final Jdbi jdbi;

  RegistryTransactionTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * A transaction as it was asked the first time.
   *
   * @param tries how often it was asked, this time included
   * @param answeredAt none as long as no answer was given
   */
  record Noted(
      @Nested RegistryRequest request,
      int tries,
      @Nullable Instant answeredAt,
      @Nested RegistryAnswer given) {
    Optional<RegistryAnswer> answer() {
      return answeredAt == null ? Optional.empty() : Optional.of(given);
    }
  }

  /** Notes one more try. Whoever asks with the same id waits until the transaction ends. */
  Noted tried(UUID id, RegistryRequest request) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    insert into registry_transaction (id, kind, name, details, tries)
                    values (:id, :kind, :name, :details, 1)
                    on conflict (id) do update set tries = registry_transaction.tries + 1
                    returning *""")
                .bind("id", id)
                .bind("kind", request.kind())
                .bind("name", request.name())
                .bind("details", request.details())
                .mapTo(Noted.class)
                .one());
  }

  void answered(UUID id, RegistryAnswer answer, Instant at) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update registry_transaction
                    set answered_at = :at, refusal = :refusal, state = :state,
                        expires_on = :expires, redemption_ends_on = :redemptionEnds
                    where id = :id""")
                .bind("at", at)
                .bind("refusal", answer.refusal())
                .bind("state", answer.state())
                .bind("expires", answer.expiresOn())
                .bind("redemptionEnds", answer.redemptionEndsOn())
                .bind("id", id)
                .execute());
  }

  /** Drops what was answered about a name before then. */
  void forget(String name, Instant before) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "delete from registry_transaction where name = ? and answered_at < ?",
                name,
                before));
  }
}
