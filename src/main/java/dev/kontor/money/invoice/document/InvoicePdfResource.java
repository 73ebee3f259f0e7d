package dev.kontor.money.invoice.document;

import dev.kontor.platform.http.KeptFile;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Allowed;
import dev.kontor.platform.security.Right;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Invoices and credit notes as files. */
@Path("/v1/organisations/{organisationId}/invoices/{invoiceId}/pdf")
@Tag(name = "Invoices")
class InvoicePdfResource {
  private final InvoiceFiles files;

  InvoicePdfResource(InvoiceFiles files) {
    this.files = files;
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
    return KeptFile.answer(
        http, files.find(organisationId, invoiceId), () -> files.make(organisationId, invoiceId));
  }
}
