package dev.kontor.money.invoice.export;

import dev.kontor.money.invoice.DocumentKind;
import dev.kontor.money.invoice.InvoiceFilter.Wanted;
import dev.kontor.money.invoice.InvoiceStatus;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;

/**
 * SQL for documents as they stood at a bound: what came after it doesn't exist. The rules are those
 * of the view {@code invoice_state}, which knows the present only.
 */
final class AsOf {
  /** Of {@code d} with what moved for it ({@code m}) and was credited ({@code c}). */
  static final String STATUS =
      """
      case when d.kind = 'credit_note' then 'paid'
        when m.paid = 0 and d.total > 0 and c.credited = d.total then 'cancelled'
        when m.paid > 0 and c.credited = d.total then 'refunded'
        when m.paid > 0 or d.total = 0 then 'paid'
        else 'open' end""";

  private final InvoiceSelection selection;
  private final List<ExportBound.Range> ranges;
  private final List<Map.Entry<String, Long>> accounts;

  AsOf(InvoiceSelection selection) {
    this.selection = selection;
    ranges = selection.bound().documents();
    accounts =
        selection.bound().entries().entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
  }

  /**
   * Documents with what moved for them and was credited.
   *
   * @param more of the condition on documents {@code d}, with their order and limit
   */
  String from(String more) {
    return """
      from (select d.* from invoice_document d %s %s) d
      cross join lateral (
        select coalesce(sum(m.amount), 0)::bigint as paid,
          coalesce(sum(m.amount) filter (where m.kind = 'external'), 0)::bigint as external,
          coalesce(sum(m.amount) filter (where m.kind = 'paid_in'), 0)::bigint as paid_in,
          coalesce(sum(m.amount) filter (where m.kind = 'credit'), 0)::bigint as credit,
          max(m.paid_at) as paid_at
        from invoice_movement m
        where m.organisation_id = d.organisation_id and m.invoice_id = d.id
          and m.sequence <= %s) m
      cross join lateral (
        select coalesce(sum(n.total), 0)::bigint as credited,
          coalesce(sum((select sum(r.amount) from invoice_movement r
            where r.organisation_id = n.organisation_id and r.invoice_id = n.id
              and r.sequence <= %s)), 0)::bigint as returned
        from invoice_document n
        where d.kind = 'invoice' and n.organisation_id = d.organisation_id
          and n.credits_id = d.id and n.running <= %s) c
      """
        .formatted(wanted(), more, lastEntry("d"), lastEntry("n"), lastDocument("n"));
  }

  /** Counts them: where no status is asked for, how they stand needn't be known. */
  String count() {
    var status = selection.wanted().status();
    return status == null
        ? "select count(*) from invoice_document d " + wanted()
        : "select count(*) " + from("") + "where " + STATUS + " = '" + status.code() + "'";
  }

  /** Codes are written out, so that the indexes of some documents only can be used. */
  private String wanted() {
    var wanted = selection.wanted();
    return """
      where d.organisation_id = :organisation and d.issued_at >= :from and d.issued_at < :to
        and d.running <= %s %s %s
      """
        .formatted(lastDocument("d"), ofKind(wanted), ofStatus(wanted.status()));
  }

  private static String ofKind(Wanted wanted) {
    var kind = wanted.kind();
    return kind == null ? "" : "and d.kind = '" + kind.code() + "'";
  }

  /** Only invoices become anything else than paid; and only those that were to be paid, unpaid. */
  private static String ofStatus(@Nullable InvoiceStatus status) {
    if (status == null || status == InvoiceStatus.PAID) {
      return "";
    }
    var invoices = "and d.kind = '" + DocumentKind.INVOICE.code() + "'";
    return status == InvoiceStatus.REFUNDED ? invoices : invoices + " and d.due_on is not null";
  }

  /** The last number of a document's range. */
  private String lastDocument(String document) {
    return ranges.isEmpty()
        ? "0"
        : IntStream.range(0, ranges.size())
            .mapToObj(
                i ->
                    """
                    when %1$s.year = :year%2$d and %1$s.kind = :kind%2$d
                      and %1$s.legal_entity = :entity%2$d then :last%2$d"""
                        .formatted(document, i))
            .collect(Collectors.joining(" ", "case ", " else 0 end"));
  }

  /** The last place in a document's account. */
  private String lastEntry(String document) {
    return accounts.isEmpty()
        ? "0"
        : IntStream.range(0, accounts.size())
            .mapToObj(i -> "when :currency%d then :entry%d".formatted(i, i))
            .collect(Collectors.joining(" ", "case " + document + ".currency ", " else 0 end"));
  }

  Query bind(Query query) {
    var wanted = selection.wanted();
    // A count alone doesn't ask what moved.
    query
        .configure(SqlStatements.class, each -> each.setUnusedBindingAllowed(true))
        .bind("organisation", selection.organisationId())
        .bind("from", wanted.period().from())
        .bind("to", wanted.period().to());
    for (int i = 0; i < ranges.size(); i++) {
      var range = ranges.get(i);
      query
          .bind("year" + i, range.year())
          .bind("kind" + i, range.kind())
          .bind("entity" + i, range.legalEntity())
          .bind("last" + i, range.last());
    }
    for (int i = 0; i < accounts.size(); i++) {
      query
          .bind("currency" + i, accounts.get(i).getKey())
          .bind("entry" + i, accounts.get(i).getValue());
    }
    return query;
  }
}
