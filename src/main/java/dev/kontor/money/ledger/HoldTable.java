package dev.kontor.money.ledger;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Holds: each is changed under the lock of its account. */
@Singleton
class HoldTable {
  private final Jdbi jdbi;

  HoldTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void add(Hold hold, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into ledger_hold (organisation_id, id, currency, paid_in, credit,
                      purpose_kind, purpose_id, created_at, expires_at)
                    values (:organisation, :id, :currency, :paidIn, :credit, :purposeKind,
                      :purposeId, :now, cast(:expires as timestamptz))""")
                .bind("organisation", hold.account().organisationId())
                .bind("id", hold.id())
                .bind("currency", hold.account().currency())
                .bind("paidIn", hold.left().paidIn())
                .bind("credit", hold.left().credit())
                .bind("purposeKind", hold.purposeKind())
                .bind("purposeId", hold.purposeId())
                .bind("now", now)
                .bind("expires", hold.expiresAt())
                .execute());
  }

  Optional<Hold> find(UUID organisationId, UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select *, closed_at is not null as is_closed from ledger_hold
                    where organisation_id = :owner and id = :id""")
                .bind("owner", organisationId)
                .bind("id", id)
                .mapTo(Hold.class)
                .findOne());
  }

  /** Keeps what is left of a hold. */
  void update(Hold hold, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update ledger_hold set paid_in = :paidIn, credit = :credit, closed_at = cast(:closed as timestamptz)
                    where organisation_id = :organisation and id = :id""")
                .bind("paidIn", hold.left().paidIn())
                .bind("credit", hold.left().credit())
                .bind("closed", hold.isClosed() ? now : null)
                .bind("organisation", hold.account().organisationId())
                .bind("id", hold.id())
                .execute());
  }
}
