package dev.kontor.sale.archive;

import dev.kontor.platform.paging.Cursor;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Finds closed organisations, with their money. */
@Singleton
class ArchiveQueries {
  private static final String HAS_MONEY =
      """
      (exists (select 1 from ledger_balance_summary b
         where b.organisation_id = c.id and b.amount <> 0)
       or exists (select 1 from unbooked_payment p where p.organisation_id = c.id))""";

  private final Jdbi jdbi;

  ArchiveQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * The last one that was closed first; one more than the limit, where there are more.
   *
   * @param withMoney only those that have some
   */
  List<ArchivedOrganisation> list(boolean withMoney, Cursor after, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select c.id, c.type, c.closed_at, c.kept_until, r.name,
                      coalesce(m.currencies, '{}') as currencies, coalesce(m.amounts, '{}') as amounts
                    from closed_organisation c
                    left join lateral (
                      select name from invoice_newest_recipient
                      where organisation_id = c.id) r on true
                    cross join lateral (
                      select array_agg(currency order by currency) as currencies,
                        array_agg(amount order by currency) as amounts
                      from ledger_balance_summary
                      where organisation_id = c.id and amount <> 0) m
                    where (c.closed_at, c.id) < (:closed, :id) %s
                    order by c.closed_at desc, c.id desc limit :limit"""
                        .formatted(withMoney ? "and " + HAS_MONEY : ""))
                .bind("closed", after.created())
                .bind("id", after.id())
                .bind("limit", limit + 1)
                .mapTo(ArchivedOrganisation.class)
                .list());
  }

  boolean isClosed(UUID organisationId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select exists (select 1 from closed_organisation where id = :id)")
                .bind("id", organisationId)
                .mapTo(Boolean.class)
                .one());
  }

  /**
   * Those that may be erased on a day, in the order of their ids.
   *
   * @param after the one to go on behind
   */
  List<UUID> due(LocalDate today, UUID after, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select c.id from closed_organisation c
                    where c.kept_until <= :today and c.id > :after and not %s
                    order by c.id limit :limit"""
                        .formatted(HAS_MONEY))
                .bind("today", today)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
  }

  /** How many would be due but for their money. */
  long dueWithMoney(LocalDate today) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) from closed_organisation c
                    where c.kept_until <= :today and %s"""
                        .formatted(HAS_MONEY))
                .bind("today", today)
                .mapTo(Long.class)
                .one());
  }

  /** An organisation for which something moved once it was closed, and when that was last. */
  record Moved(UUID id, LocalDate keptUntil, Instant lastAt) {}

  /** All of them. */
  List<Moved> movedLater() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select c.id, c.kept_until, e.created_at as last_at
                    from closed_organisation c
                    cross join lateral (
                      select created_at from ledger_last_entry where organisation_id = c.id) e
                    where e.created_at > c.closed_at order by c.id""")
                .mapTo(Moved.class)
                .list());
  }

  /** Erases one, in the caller's transaction; says whether it was still there. */
  boolean erase(UUID organisationId, LocalDate today) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select erase_closed_organisation(:id, :today)")
                .bind("id", organisationId)
                .bind("today", today)
                .mapTo(Boolean.class)
                .one());
  }
}
