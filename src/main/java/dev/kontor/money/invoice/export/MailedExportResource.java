package dev.kontor.money.invoice.export;

import dev.kontor.platform.export.Exports;
import dev.kontor.platform.http.Created;
import dev.kontor.platform.idempotency.Idempotent;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Allowed;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.Right;
import dev.kontor.platform.security.Throttled;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Exports of invoices that are prepared in the background, and mailed as a link. */
@Path("/v1/organisations/{organisationId}/invoice-exports")
@Tag(name = "Invoices")
class MailedExportResource {
  private final MailedExports exports;
  private final MailedExportSelections selections;
  private final InvoiceExportFiles files;
  private final Exports writing;
  private final RequestContext request;
  private final Clock clock;

  MailedExportResource(
      MailedExports exports,
      MailedExportSelections selections,
      InvoiceExportFiles files,
      Exports writing,
      RequestContext request,
      Clock clock) {
    this.exports = exports;
    this.selections = selections;
    this.files = files;
    this.writing = writing;
    this.request = request;
    this.clock = clock;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(value = Right.READ_MONEY, peopleOnly = true)
  @Throttled(value = "export-caller", perCaller = true)
  @Idempotent
  @ResponseStatus(201)
  @Operation(
      operationId = "mailInvoiceExport",
      summary = "Have invoices exported by mail",
      description =
          "Of the documents as they stand now, whatever is paid or issued later. When the file is"
              + " ready you get a mail with a link, which works for seven days, for who signs in"
              + " and may read money then.")
  @Refuses({"period-invalid", "too-many-exports", "too-many-exports-of-person", "export-too-large"})
  public RestResponse<MailedExportResponse> ask(
      UUID organisationId, @NotNull @Valid MailedExportRequest asked) {
    var id =
        exports.ask(
            organisationId,
            request.caller().id(),
            asked.format(),
            asked.wanted(),
            asked.wantsBom());
    return Created.at(
        "/v1/organisations/" + organisationId + "/invoice-exports/" + id, read(organisationId, id));
  }

  @GET
  @Path("/{invoiceExportId}")
  @Allowed(Right.READ_MONEY)
  @Operation(
      operationId = "getInvoiceExport",
      summary = "Read how an export of invoices stands",
      description = "Until 30 days after its end.")
  public MailedExportResponse get(UUID organisationId, UUID invoiceExportId) {
    return read(organisationId, invoiceExportId);
  }

  @GET
  @Path("/{invoiceExportId}/file")
  @Allowed(Right.READ_MONEY)
  // As of InvoiceExportResource: the format says what comes.
  @Produces("text/csv")
  @Operation(
      operationId = "downloadInvoiceExport",
      summary = "Download an export of invoices",
      description =
          "As of `exportInvoices`, and each time the same: as the documents stood when it was"
              + " asked for.")
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
  @Refuses({"export-not-ready", "export-failed", "export-expired"})
  public RestResponse<StreamingOutput> download(UUID organisationId, UUID invoiceExportId) {
    var export = exports.get(organisationId, invoiceExportId);
    requireReady(export);
    var selection = selections.of(export);
    return writing.answer(
        InvoiceExportFiles.name(export.format(), export.createdAt()),
        export.format().mediaType(),
        out -> files.write(selection, export.format(), export.bom(), out));
  }

  private void requireReady(MailedExport export) {
    switch (export.statusAt(clock.instant())) {
      case READY -> {}
      case RUNNING ->
          throw MailedExportProblem.EXPORT_NOT_READY
              .exception(Integer.toString(export.done()), Integer.toString(export.total()))
              .with("done", export.done())
              .with("total", export.total());
      case FAILED -> throw MailedExportProblem.EXPORT_FAILED.exception();
      case EXPIRED ->
          throw MailedExportProblem.EXPORT_EXPIRED.exception(String.valueOf(export.expiresAt()));
    }
  }

  private MailedExportResponse read(UUID organisationId, UUID id) {
    return MailedExportResponse.of(exports.get(organisationId, id), clock.instant());
  }
}
