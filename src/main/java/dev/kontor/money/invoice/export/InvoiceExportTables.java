package dev.kontor.money.invoice.export;

import dev.kontor.platform.export.Column;
import dev.kontor.platform.export.Table;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Selections of invoices as tables. */
@Singleton
class InvoiceExportTables {
  static final String NAME = "invoices";

  private final InvoiceExports invoices;
  private final InvoiceColumns columns;

  InvoiceExportTables(InvoiceExports invoices, InvoiceColumns columns) {
    this.invoices = invoices;
    this.columns = columns;
  }

  Table of(InvoiceSelection selection) {
    return new Table(
        NAME,
        InvoiceColumns.COLUMNS,
        row -> invoices.each(selection, document -> columns.lines(document, row)));
  }

  /** The same with how the PDF of each document is called that had one. */
  Table withFiles(InvoiceSelection selection) {
    return new Table(
        NAME,
        Stream.concat(InvoiceColumns.COLUMNS.stream(), Stream.of(Column.text("file"))).toList(),
        row -> invoices.each(selection, document -> columns.lines(document, named(document, row))));
  }

  private static Table.Row named(InvoiceExportRow document, Table.Row to) {
    return cells -> {
      @Nullable Object[] more = Arrays.copyOf(cells, cells.length + 1);
      more[cells.length] = InvoiceZip.hasFile(document) ? InvoiceZip.fileName(document) : null;
      to.add(more);
    };
  }
}
