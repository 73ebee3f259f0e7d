package dev.kontor.prepaid;

import dev.kontor.platform.money.Money;
import dev.kontor.platform.paging.Cursor;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Top-ups; they change under the lock of their payment. */
@Singleton
class TopUpTable {
  private final Jdbi jdbi;

  TopUpTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void add(TopUp topUp) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into top_up
                      (organisation_id, id, payment_id, amount, currency, status, created_at)
                    values (:organisation, :id, :payment, :amount, :currency, :status, :created)""")
                .bind("organisation", topUp.organisationId())
                .bind("id", topUp.id())
                .bind("payment", topUp.paymentId())
                .bind("amount", topUp.amount().minor())
                .bind("currency", topUp.amount().currency())
                .bind("status", topUp.status().code())
                .bind("created", topUp.createdAt())
                .execute());
  }

  Optional<TopUp> find(UUID organisationId, UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from top_up where organisation_id = :owner and id = :id")
                .bind("owner", organisationId)
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne());
  }

  /** The newest first; one more than the limit, where there are more. */
  List<TopUp> list(UUID organisationId, Cursor after, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select * from top_up
                    where organisation_id = :owner and (created_at, id) < (:created, :id)
                    order by created_at desc, id desc limit :limit""")
                .bind("owner", organisationId)
                .bind("created", after.created())
                .bind("id", after.id())
                .bind("limit", limit + 1)
                .map((row, context) -> read(row))
                .list());
  }

  void status(UUID organisationId, UUID id, TopUpStatus status) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "update top_up set status = :status where organisation_id = :owner and id = :id")
                .bind("status", status.code())
                .bind("owner", organisationId)
                .bind("id", id)
                .execute());
  }

  private static TopUp read(ResultSet row) throws SQLException {
    return new TopUp(
        row.getObject("organisation_id", UUID.class),
        row.getObject("id", UUID.class),
        row.getObject("payment_id", UUID.class),
        Money.ofMinor(row.getLong("amount"), row.getString("currency")),
        TopUpStatus.of(row.getString("status")),
        row.getTimestamp("created_at").toInstant());
  }
}
