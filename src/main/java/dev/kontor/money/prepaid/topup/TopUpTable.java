package dev.kontor.money.prepaid.topup;

import dev.kontor.platform.paging.Cursor;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Top-ups, with how their payments stand. */
@Singleton
class TopUpTable {
  private static final String TOP_UPS =
      """
      select t.*, p.amount, p.currency, p.status, p.failure from top_up t
      join payment_summary p on p.organisation_id = t.organisation_id and p.id = t.payment_id
      """;

  private final Jdbi jdbi;

  TopUpTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void add(UUID organisationId, UUID id, UUID paymentId, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into top_up
                      (organisation_id, id, payment_id, created_at)
                    values (:organisation, :id, :payment, :created)""")
                .bind("organisation", organisationId)
                .bind("id", id)
                .bind("payment", paymentId)
                .bind("created", now)
                .execute());
  }

  Optional<TopUp> find(UUID organisationId, UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(TOP_UPS + " where t.organisation_id = :owner and t.id = :id")
                .bind("owner", organisationId)
                .bind("id", id)
                .mapTo(TopUp.class)
                .findOne());
  }

  /** The newest first; one more than the limit, where there are more. */
  List<TopUp> list(UUID organisationId, Cursor after, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    TOP_UPS
                        + """
                         where t.organisation_id = :owner
                          and (t.created_at, t.id) < (:created, :id)
                        order by t.created_at desc, t.id desc limit :limit""")
                .bind("owner", organisationId)
                .bind("created", after.created())
                .bind("id", after.id())
                .bind("limit", limit + 1)
                .mapTo(TopUp.class)
                .list());
  }
}
