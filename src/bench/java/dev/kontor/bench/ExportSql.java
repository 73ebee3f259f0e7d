package dev.kontor.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.PGConnection;

/**
 * What an export of invoices sends, the same rows with the same columns in the same order, copied
 * out by PostgreSQL itself in one statement; references as the number that they are made of. It
 * reads each table once, which is faster here than asking for each document ({@code
 * invoice_state}).
 */
final class ExportSql {
  private static final String ROWS =
      """
      with paid as materialized (
        select invoice_id, sum(amount) as paid, max(paid_at) as paid_at,
          sum(amount) filter (where kind = 'external') as external,
          sum(amount) filter (where kind = 'paid_in') as paid_in,
          sum(amount) filter (where kind = 'credit') as credit
        from invoice_payment where organisation_id = '%1$s' group by invoice_id),
      credited as materialized (
        select n.credits_id, sum(n.total) as credited, coalesce(sum(p.paid), 0) as returned
        from invoice n left join paid p on p.invoice_id = n.id
        where n.organisation_id = '%1$s' and n.credits_id is not null group by n.credits_id),
      taxed as materialized (
        select invoice_id, rate, base, amount,
          row_number() over (partition by invoice_id order by rate desc) as line
        from invoice_tax where organisation_id = '%1$s'),
      document as (
        select i.*, p.paid_at, coalesce(p.paid, 0) as paid, coalesce(p.external, 0) as external,
          coalesce(p.paid_in, 0) as paid_in, coalesce(p.credit, 0) as credit,
          coalesce(c.credited, 0) as credited, coalesce(c.returned, 0) as returned,
          case when i.kind = 'invoice' then 1 else -1 end as sign,
          case when i.kind = 'credit_note' then 'paid'
            when p.paid is null and i.total > 0 and c.credited = i.total then 'cancelled'
            when p.paid > 0 and c.credited = i.total then 'refunded'
            when p.paid > 0 or i.total = 0 then 'paid'
            else 'open' end as status
        from invoice i
        left join paid p on p.invoice_id = i.id
        left join credited c on c.credits_id = i.id
        where i.organisation_id = '%1$s')
      select i.number, t.line, i.kind, i.issued_on, i.status,
        case when i.status = 'open' then i.due_on end,
        case when i.kind = 'invoice'
          then (i.paid_at at time zone 'Europe/Zurich')::date end,
        i.currency, round(t.rate / 100.0, 2),
        i.sign * round(t.base / 100.0, 2), i.sign * round(t.amount / 100.0, 2),
        i.sign * round((t.base + t.amount) / 100.0, 2),
        case when t.line = 1 then i.sign * round(i.paid / 100.0, 2) end,
        case when t.line = 1 then i.sign * round(i.external / 100.0, 2) end,
        case when t.line = 1 then i.sign * round(i.paid_in / 100.0, 2) end,
        case when t.line = 1 then i.sign * round(i.credit / 100.0, 2) end,
        case when t.line = 1 then round(case when i.status = 'open'
          then i.total - i.credited - least(i.total - i.credited, coalesce(s.amount, 0))
          else 0 end / 100.0, 2) end,
        case when t.line = 1 then round(i.returned / 100.0, 2) end,
        r.number, i.recipient ->> 'name', i.recipient -> 'address' ->> 'country',
        i.recipient ->> 'vatNumber', i.tax_country, i.tax_reason,
        case when i.tax_reason = 'reverse_charge' then 'yes' else 'no' end,
        i.order_id, o.number, i.reason, i.id
      from document i
      join taxed t on t.invoice_id = i.id
      left join transfer_reference r on r.organisation_id = i.organisation_id
        and r.kind = 'invoice' and r.target_id = i.id
      left join invoice_set_aside s on s.organisation_id = i.organisation_id
        and s.invoice_id = i.id
      left join invoice o on o.organisation_id = i.organisation_id and o.id = i.credits_id
      order by i.issued_at desc, i.id desc, t.line"""
          .formatted(Archive.ORGANISATION);

  private ExportSql() {}

  /** Copies everything out once. */
  static Download copy(BenchDatabase database) throws IOException, SQLException {
    try (var connection = database.connectAsService()) {
      var sink = new Sink(System.nanoTime());
      var rows =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyOut("copy (" + ROWS + ") to stdout (format csv)", sink);
      return new Download(
          Duration.ofNanos(sink.firstByte),
          Duration.ofNanos(System.nanoTime() - sink.begin),
          sink.bytes,
          rows);
    }
  }

  /** Counts what comes. */
  private static final class Sink extends OutputStream {
    private final long begin;
    private long firstByte;
    private long bytes;

    Sink(long begin) {
      this.begin = begin;
    }

    @Override
    public void write(int one) {
      write(new byte[1], 0, 1);
    }

    @Override
    public void write(byte[] some, int from, int count) {
      if (bytes == 0) {
        firstByte = System.nanoTime() - begin;
      }
      bytes += count;
    }
  }
}
