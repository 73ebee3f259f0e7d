package dev.kontor.money.invoice.export;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jdbi.v3.core.Jdbi;

/** Writes open invoices by SQL, however many: each of one line, with a range of their own. */
public final class ManyInvoices {
  private ManyInvoices() {}

  /** The newest one is of the beginning of November 2026. */
  public static void insert(Jdbi jdbi, UUID organisationId, int count) {
    var entity = "T" + ThreadLocalRandom.current().nextInt(100_000_000, 999_999_999);
    jdbi.useTransaction(
        handle -> {
          handle.execute(
              """
              insert into invoice_counter (legal_entity, year, kind, last, last_at)
              values (?, 2026, 'invoice', ?, now())""",
              entity,
              count);
          handle.execute(
              """
              insert into invoice (organisation_id, id, kind, legal_entity, year, running, number,
                currency, language, issued_at, issued_on, due_on, tax_country, tax_reason, seller,
                recipient, evidence, subtotal, discount, net, tax, total)
              select ?, gen_random_uuid(), 'invoice', ?, 2026, i, ? || '-' || i, 'CHF', 'de',
                timestamptz '2026-11-01Z' - i * interval '1 second', date '2026-11-01', date
                '2026-12-01', 'CH', 'domestic', '{"name": "Kontor"}', '{"name": "Anna Keller"}',
                '{"postalCountry": "CH"}', 1000, 0, 1000, 81, 1081
              from generate_series(1, ?) i""",
              organisationId,
              entity,
              entity,
              count);
          handle.execute(
              """
              insert into invoice_line (organisation_id, invoice_id, position, id, description,
                list, discount, net, rate)
              select organisation_id, id, 1, gen_random_uuid(), 'Hosting', 1000, 0, 1000, 810
              from invoice where organisation_id = ? and legal_entity = ?""",
              organisationId,
              entity);
          handle.execute(
              """
              insert into invoice_tax (organisation_id, invoice_id, rate, base, amount)
              select organisation_id, id, 810, 1000, 81
              from invoice where organisation_id = ? and legal_entity = ?""",
              organisationId,
              entity);
          // As the database would by itself, a while later: until then others' plans would be for
          // few.
          handle.execute("analyze invoice, invoice_line, invoice_tax");
        });
  }
}
