package dev.kontor.sale.archive;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Which tokens give the documents of closed organisations, and until when. */
@Singleton
class InvoiceCopyTable {
  private final Jdbi jdbi;

  InvoiceCopyTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void add(UUID organisationId, UUID id, byte[] tokenHash, Instant now, Instant expiresAt) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into invoice_copy
                      (organisation_id, id, token_hash, created_at, expires_at)
                    values (:organisation, :id, :hash, :now, :expires)""")
                .bind("organisation", organisationId)
                .bind("id", id)
                .bind("hash", tokenHash)
                .bind("now", now)
                .bind("expires", expiresAt)
                .execute());
  }

  /** Whose documents a token gives at a moment. */
  Optional<UUID> find(byte[] tokenHash, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select organisation_id from invoice_copy
                    where token_hash = :hash and expires_at > :now""")
                .bind("hash", tokenHash)
                .bind("now", now)
                .mapTo(UUID.class)
                .findOne());
  }

  void forgetExpired(Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("delete from invoice_copy where expires_at <= :now")
                .bind("now", now)
                .execute());
  }
}
