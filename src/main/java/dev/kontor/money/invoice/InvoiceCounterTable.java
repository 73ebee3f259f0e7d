package dev.kontor.money.invoice;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** The last number of each range, under its row's lock. */
@Singleton
class InvoiceCounterTable {
  private final Jdbi jdbi;

  InvoiceCounterTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Numbers of a range.
   *
   * @param first of them
   * @param at when they are issued: never before those that were taken before
   */
  record Taken(int first, Instant at) {}

  /** Takes numbers until the transaction ends; where it fails, nobody has had them. */
  Taken take(String legalEntity, int year, DocumentKind kind, int count, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    insert into invoice_counter as c (legal_entity, year, kind, last, last_at)
                    values (:entity, :year, :kind, :count, :now)
                    on conflict (legal_entity, year, kind) do update
                      set last = c.last + :count, last_at = greatest(c.last_at, :now)
                    returning last - :count + 1 as first, last_at as at""")
                .bind("entity", legalEntity)
                .bind("year", year)
                .bind("kind", kind)
                .bind("count", count)
                .bind("now", now)
                .mapTo(Taken.class)
                .one());
  }
}
