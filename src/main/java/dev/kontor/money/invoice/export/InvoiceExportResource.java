package dev.kontor.money.invoice.export;

import dev.kontor.money.invoice.InvoiceFilter;
import dev.kontor.platform.export.ExportOptions;
import dev.kontor.platform.export.Exports;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Allowed;
import dev.kontor.platform.security.Right;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Invoices and credit notes as a table for bookkeeping, and as their PDFs. */
@Path("/v1/organisations/{organisationId}/invoices/export")
@Tag(name = "Invoices")
class InvoiceExportResource {
  private final InvoiceExports invoices;
  private final InvoiceExportFiles files;
  private final ZipBounds zips;
  private final Exports exports;
  private final Clock clock;

  InvoiceExportResource(
      InvoiceExports invoices,
      InvoiceExportFiles files,
      ZipBounds zips,
      Exports exports,
      Clock clock) {
    this.invoices = invoices;
    this.files = files;
    this.zips = zips;
    this.exports = exports;
    this.clock = clock;
  }

  @GET
  @Allowed(Right.READ_MONEY)
  // The format says what comes. With more types here, the framework wouldn't stream.
  @Produces("text/csv")
  @Operation(
      operationId = "exportInvoices",
      summary = "Export the invoices and credit notes",
      description =
          "What the list gives with the same filter at this moment, streamed: the newest first, a"
              + " line for each document and tax rate. What is of the document as a whole, such as"
              + " what was paid, stands on its first line only, and amounts of credit notes are"
              + " negative: each column adds up. `zip` has this table beside the PDFs of those that"
              + " have one, and 500 documents at most.")
  @APIResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = "text/csv",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "application/zip",
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @Refuses({
    "export-format-unknown",
    "period-invalid",
    "invoice-status-unknown",
    "invoice-kind-unknown",
    "flag-invalid",
    "export-too-large-to-stream"
  })
  public RestResponse<StreamingOutput> export(
      UUID organisationId,
      @Parameter(
              description = "As what it is written",
              required = true,
              example = "csv",
              schema = @Schema(implementation = ExportFormat.class))
          @QueryParam("format")
          @Size(max = 20)
          @Nullable String format,
      @Valid @BeanParam InvoiceFilter filter,
      @Valid @BeanParam ExportOptions options) {
    var as = ExportFormat.of(format);
    var hasMark = options.hasMark();
    var selection = invoices.now(organisationId, filter.wanted());
    if (as == ExportFormat.ZIP) {
      zips.requireStreamable(invoices.count(selection));
    }
    return exports.answer(
        InvoiceExportFiles.name(as, clock.instant()),
        as.mediaType(),
        out -> files.write(selection, as, hasMark, out));
  }
}
