package dev.kontor.money.invoice.export;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kontor.platform.export.TableFormat;
import dev.kontor.platform.text.Coded;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** As what invoices are exported. */
@Schema(name = "InvoiceExportFormat")
public enum ExportFormat implements Coded {
  @JsonProperty("csv")
  CSV(TableFormat.CSV),
  @JsonProperty("xlsx")
  XLSX(TableFormat.XLSX),
  /** The PDFs, with a table of all documents. */
  @JsonProperty("zip")
  ZIP(TableFormat.CSV);

  private final TableFormat table;

  ExportFormat(TableFormat table) {
    this.table = table;
  }

  /** As what kind of table. */
  TableFormat table() {
    return table;
  }

  String mediaType() {
    return this == ZIP ? "application/zip" : table.mediaType();
  }

  /**
   * The format that is asked for.
   *
   * @throws dev.kontor.platform.problem.DomainException 422 {@code export-format-unknown}, also
   *     where none is
   */
  static ExportFormat of(@Nullable String code) {
    return Coded.find(ExportFormat.class, code)
        .orElseThrow(
            () -> InvoiceExportProblem.EXPORT_FORMAT_UNKNOWN.exception().onQuery("format"));
  }
}
