package dev.kontor.money.invoice.document;

import dev.kontor.platform.http.ReadCondition;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Allowed;
import dev.kontor.platform.security.Right;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Invoices and credit notes as files. */
@Path("/v1/organisations/{organisationId}/invoices/{invoiceId}/pdf")
@Tag(name = "Invoices")
class InvoicePdfResource {
  private static final String NO_TAG = "\"\"";

  private final InvoicePdfs pdfs;

  InvoicePdfResource(InvoicePdfs pdfs) {
    this.pdfs = pdfs;
  }

  @GET
  @Allowed(Right.READ_MONEY)
  @Produces("application/pdf")
  @Operation(
      operationId = "getInvoicePdf",
      summary = "Download an invoice or credit note",
      description =
          "PDF/A-3 in the document's language: of invoices once they are paid, and of credit notes."
              + " The same bytes for ever. `If-None-Match` is understood.")
  @Refuses({"invoice-not-paid", "invoice-cancelled", "stale-version", "malformed-request"})
  public Response get(UUID organisationId, UUID invoiceId, @Context HttpHeaders http) {
    var pdf =
        pdfs.find(organisationId, invoiceId)
            .orElseGet(
                () -> {
                  // Nobody knows a file that wasn't made.
                  ReadCondition.isKnown(http, NO_TAG);
                  return pdfs.make(organisationId, invoiceId);
                });
    var isKnown = ReadCondition.isKnown(http, "\"" + pdf.tag() + "\"");
    var answer = isKnown ? Response.notModified() : file(pdf);
    return answer
        .tag(new EntityTag(pdf.tag()))
        .header("Cache-Control", "private, no-cache")
        .build();
  }

  private static Response.ResponseBuilder file(StoredPdf pdf) {
    return Response.ok(pdf.content())
        .type("application/pdf")
        .header("Content-Disposition", "attachment; filename=\"" + pdf.number() + ".pdf\"");
  }
}
