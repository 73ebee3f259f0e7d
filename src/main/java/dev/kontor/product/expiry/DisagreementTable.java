package dev.kontor.product.expiry;

import dev.kontor.platform.paging.Cursor;
import dev.kontor.product.domain.DomainStanding;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The domains of which registries say something else than we do. */
@Singleton
class DisagreementTable {
  private static final String SELECT =
      """
      select d.*, o.name as organisation
      from domain_disagreement d join organisation_summary o on o.id = d.organisation_id
      """;

  private final Jdbi jdbi;

  DisagreementTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  Optional<Disagreement> find(UUID productId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + " where d.product_id = :productId")
                .bind("productId", productId)
                .mapTo(Disagreement.class)
                .findOne());
  }

  /** The oldest first. */
  List<Disagreement> after(Cursor place, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    SELECT
                        + """
                         where (d.first_seen_at, d.product_id) > (:created, :id)
                        order by d.first_seen_at, d.product_id limit :limit""")
                .bind("created", place.created())
                .bind("id", place.id())
                .bind("limit", limit + 1)
                .mapTo(Disagreement.class)
                .list());
  }

  /** Whether somebody else goes on asking about a domain that they found to be otherwise. */
  boolean isForAnotherReason(DomainCheck check) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select exists (
                      select 1 from domain_disagreement
                      where product_id = :productId and reason <> :reason)""")
                .bind("productId", check.productId())
                .bind("reason", check.reason())
                .mapTo(Boolean.class)
                .one());
  }

  /** Notes what was found; whoever asked last goes on. */
  void note(DomainCheck check, CheckedDomain domain, DomainStanding standing, Instant now) {
    var redemption = domain.product().redemption();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into domain_disagreement (
                      organisation_id, product_id, name, status, term_end, redemption_end,
                      registry_state, expires_on, redemption_ends_on, first_seen_at,
                      last_checked_at, reason)
                    values (
                      :organisationId, :productId, :name, :status, :termEnd, :redemptionEnd,
                      :state, :expiresOn, :redemptionEndsOn, :now, :now, :reason)
                    on conflict (product_id) do update set
                      name = excluded.name, status = excluded.status, term_end = excluded.term_end,
                      redemption_end = excluded.redemption_end,
                      registry_state = excluded.registry_state, expires_on = excluded.expires_on,
                      redemption_ends_on = excluded.redemption_ends_on,
                      last_checked_at = excluded.last_checked_at, reason = excluded.reason""")
                .bind("organisationId", check.organisationId())
                .bind("productId", check.productId())
                .bind("reason", check.reason())
                .bind("name", domain.name())
                .bind("status", domain.product().status())
                .bind("termEnd", domain.product().paidUntil())
                .bind("redemptionEnd", redemption == null ? null : redemption.endsOn())
                .bind("state", standing.state())
                .bind("expiresOn", standing.expiresOn())
                .bind("redemptionEndsOn", standing.redemptionEndsOn())
                .bind("now", now)
                .execute());
  }

  void remove(UUID productId) {
    jdbi.useHandle(
        handle ->
            handle.execute("delete from domain_disagreement where product_id = ?", productId));
  }
}
