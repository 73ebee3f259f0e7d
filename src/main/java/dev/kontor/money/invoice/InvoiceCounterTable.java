package dev.kontor.money.invoice;

import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;

/** The last number of each range, under its row's lock. */
@Singleton
class InvoiceCounterTable {
  private final Jdbi jdbi;

  InvoiceCounterTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Takes numbers until the transaction ends; where it fails, nobody has had them.
   *
   * @return the first of them
   */
  int take(String legalEntity, int year, DocumentKind kind, int count) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    insert into invoice_counter as c (legal_entity, year, kind, last)
                    values (:entity, :year, :kind, :count)
                    on conflict (legal_entity, year, kind) do update set last = c.last + :count
                    returning last - :count + 1""")
                .bind("entity", legalEntity)
                .bind("year", year)
                .bind("kind", kind)
                .bind("count", count)
                .mapTo(Integer.class)
                .one());
  }
}
