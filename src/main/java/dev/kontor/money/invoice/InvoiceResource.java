package dev.kontor.money.invoice;

import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Allowed;
import dev.kontor.platform.security.Right;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Invoices and credit notes. */
@Path("/v1/organisations/{organisationId}/invoices")
@Tag(name = "Invoices")
class InvoiceResource {
  private final InvoiceLists invoices;

  InvoiceResource(InvoiceLists invoices) {
    this.invoices = invoices;
  }

  @GET
  @Allowed(Right.READ_MONEY)
  @Operation(
      operationId = "listInvoices",
      summary = "List the invoices and credit notes",
      description =
          "The newest first, without their lines. A period is about the moment of issue; it includes"
              + " its beginning and not its end, and its days begin in the zone that is given, or in"
              + " UTC. Totals take credit notes off; with `status` they are those of the documents that"
              + " stand so, and credit notes are always `paid`.")
  @Refuses({"period-invalid", "invoice-status-unknown", "invoice-kind-unknown", "flag-invalid"})
  public InvoiceList list(
      UUID organisationId,
      @Valid @BeanParam InvoiceListFilter filter,
      @Valid @BeanParam PageRequest page) {
    return invoices.list(organisationId, filter, page);
  }

  @GET
  @Path("/{invoiceId}")
  @Allowed(Right.READ_MONEY)
  @Operation(
      operationId = "getInvoice",
      summary = "Read an invoice or credit note",
      description =
          "As it was issued, with what was paid, credited and given back since. Lines of a term stand"
              + " for days in UTC; one across a change of the tax rate has a line for the days before"
              + " and one for those after.")
  public InvoiceResponse get(UUID organisationId, UUID invoiceId) {
    return invoices.get(organisationId, invoiceId);
  }
}
