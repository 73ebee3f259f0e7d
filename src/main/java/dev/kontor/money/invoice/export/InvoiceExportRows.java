package dev.kontor.money.invoice.export;

import dev.kontor.money.invoice.DocumentKind;
import dev.kontor.money.invoice.InvoiceStatus;
import dev.kontor.money.invoice.TaxReason;
import dev.kontor.money.transfer.Reference;
import dev.kontor.platform.money.Percent;
import dev.kontor.platform.text.Coded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Reads a row by hand: of a million, finding each column's component costs more than reading it.
 */
final class InvoiceExportRows {
  private InvoiceExportRows() {}

  static InvoiceExportRow row(ResultSet row, StatementContext context) throws SQLException {
    var kind = Coded.of(DocumentKind.class, row.getString("kind"));
    var status = Coded.of(InvoiceStatus.class, row.getString("status"));
    var issuedAt = instant(row, "issued_at");
    var total = row.getLong("total");
    var isOpen = status == InvoiceStatus.OPEN;
    var left = total - row.getLong("credited");
    var reference = row.getLong("reference");
    return new InvoiceExportRow(
        row.getObject("id", UUID.class),
        kind,
        status,
        row.getString("number"),
        issuedAt,
        row.getObject("issued_on", LocalDate.class),
        isOpen ? row.getObject("due_on", LocalDate.class) : null,
        kind == DocumentKind.CREDIT_NOTE ? null : total == 0 ? issuedAt : paidAt(row),
        row.getString("currency"),
        row.getLong("net"),
        row.getLong("tax"),
        rates(row.getString("rates")),
        row.getLong("external"),
        row.getLong("paid_in"),
        row.getLong("credit"),
        isOpen ? left - Math.min(left, row.getLong("reserve")) : 0,
        row.getLong("returned"),
        reference == 0 ? null : new Reference(reference),
        row.getString("recipient"),
        row.getString("country"),
        row.getString("vat_number"),
        row.getString("tax_country"),
        Coded.of(TaxReason.class, row.getString("tax_reason")),
        row.getObject("order_id", UUID.class),
        row.getString("credits_number"),
        row.getString("reason"));
  }

  private static @Nullable Instant paidAt(ResultSet row) throws SQLException {
    return row.getObject("paid_at") == null ? null : instant(row, "paid_at");
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** Three numbers each. */
  private static List<InvoiceExportRow.Rate> rates(@Nullable String text) {
    if (text == null) {
      return List.of();
    }
    var rates = new ArrayList<InvoiceExportRow.Rate>(1);
    var numbers = text.split(" ");
    for (int i = 0; i < numbers.length; i += 3) {
      rates.add(
          new InvoiceExportRow.Rate(
              new Percent(Integer.parseInt(numbers[i])),
              Long.parseLong(numbers[i + 1]),
              Long.parseLong(numbers[i + 2])));
    }
    return List.copyOf(rates);
  }
}
