package dev.kontor.sale.archive;

import dev.kontor.money.invoice.export.InvoiceZips;
import dev.kontor.platform.export.Exports;
import dev.kontor.platform.idempotency.AsksOnly;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Throttled;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Documents of deleted organisations, for whoever has the mail. */
@Path("/v1/invoice-copies")
@Tag(name = "Invoices")
class InvoiceCopyResource {
  private final InvoiceCopies copies;
  private final InvoiceZips zips;
  private final Exports exports;

  InvoiceCopyResource(InvoiceCopies copies, InvoiceZips zips, Exports exports) {
    this.copies = copies;
    this.zips = zips;
    this.exports = exports;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(InvoiceZips.MEDIA_TYPE)
  @PermitAll
  @AsksOnly
  @Throttled("token-network")
  @Operation(
      operationId = "downloadInvoiceCopies",
      summary = "Download the invoices of a deleted organisation",
      description =
          "Takes the token from the mail, for 30 days. The PDFs of paid invoices and of credit notes,"
              + " and a table of all, as of `exportInvoices`.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = InvoiceZips.MEDIA_TYPE,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @Refuses("invoice-copy-unknown")
  public RestResponse<StreamingOutput> download(@NotNull @Valid InvoiceCopyRequest asked) {
    var organisationId = copies.organisation(asked.token());
    return exports.answerFor(
        organisationId,
        zips.fileName(),
        InvoiceZips.MEDIA_TYPE,
        out -> zips.write(organisationId, out));
  }
}
