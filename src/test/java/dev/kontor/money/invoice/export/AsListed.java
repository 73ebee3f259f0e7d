package dev.kontor.money.invoice.export;

import dev.kontor.money.invoice.DocumentKind;
import dev.kontor.money.invoice.InvoiceFilter.Wanted;
import dev.kontor.money.invoice.InvoiceStatus;
import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.paging.PeriodFilter.Period;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The filtered list and an export of the same moment, as texts that can be compared. */
@Singleton
public class AsListed {
  private static final Period ALWAYS = new Period(Cursor.FIRST.created(), Cursor.LAST.created());

  private final InvoiceExports exports;
  private final Jdbi jdbi;

  AsListed(InvoiceExports exports, Jdbi jdbi) {
    this.exports = exports;
    this.jdbi = jdbi;
  }

  static Wanted wanted(@Nullable InvoiceStatus status, @Nullable DocumentKind kind) {
    return new Wanted(status, kind, ALWAYS);
  }

  /** A selection, and what the view of the present said at its moment. */
  record Moment(InvoiceSelection selection, List<String> listed) {}

  /** Both are read of one snapshot. */
  Moment now(UUID organisationId, Wanted wanted) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                jdbi.withHandle(
                    handle -> {
                      handle.execute("set transaction isolation level repeatable read");
                      return new Moment(
                          exports.now(organisationId, wanted), listed(organisationId, wanted));
                    }));
  }

  private List<String> listed(UUID organisationId, Wanted wanted) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select concat_ws(' ', i.number, i.status, i.net, i.tax, i.paid, i.returned,
                      case i.status when 'open' then i.total - i.credited - i.set_aside else 0 end,
                      (extract(epoch from case when i.kind = 'credit_note' then null
                        when i.total = 0 then i.issued_at else i.paid_at end) * 1000000)::bigint)
                    from invoice_state i
                    where i.organisation_id = :organisation
                      and (cast(:kind as text) is null or i.kind = :kind)
                      and (cast(:status as text) is null or i.status = :status)
                    order by i.issued_at desc, i.id desc""")
                .bind("organisation", organisationId)
                .bind("kind", wanted.kind())
                .bind("status", wanted.status())
                .mapTo(String.class)
                .list());
  }

  List<String> exported(InvoiceSelection selection) {
    var rows = new ArrayList<String>();
    exports.each(selection, each -> rows.add(text(each)));
    return rows;
  }

  private static String text(InvoiceExportRow row) {
    var settledAt = row.settledAt();
    return "%s %s %d %d %d %d %d%s"
        .formatted(
            row.number(),
            row.status().code(),
            row.net(),
            row.tax(),
            row.external() + row.paidIn() + row.credit(),
            row.refunded(),
            row.due(),
            settledAt == null ? "" : " " + ChronoUnit.MICROS.between(Instant.EPOCH, settledAt));
  }
}
