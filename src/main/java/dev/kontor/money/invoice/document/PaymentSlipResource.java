package dev.kontor.money.invoice.document;

import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Allowed;
import dev.kontor.platform.security.Right;
import dev.kontor.platform.security.Throttled;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How open invoices are paid by bank transfer, on paper. */
@Path("/v1/organisations/{organisationId}/invoices/{invoiceId}/payment-slip")
@Tag(name = "Invoices")
class PaymentSlipResource {
  private static final MediaType PDF = new MediaType("application", "pdf");
  private static final MediaType PNG = new MediaType("image", "png");

  private final PaymentSlips slips;
  private final PdfWriter writer;

  PaymentSlipResource(PaymentSlips slips, PdfWriter writer) {
    this.slips = slips;
    this.writer = writer;
  }

  @GET
  @Allowed(Right.READ_MONEY)
  @Throttled(value = "paper-caller", perCaller = true)
  @Produces({"application/pdf", "image/png"})
  @Operation(
      operationId = "getPaymentSlip",
      summary = "Read the payment slip of an open invoice",
      description =
          "An A4 page with a Swiss QR-bill of what is due, in the invoice's language; the words on the"
              + " QR-bill are English where that is Spanish. PDF, or PNG by `Accept`.")
  @Refuses({"invoice-not-open", "transfer-account-missing"})
  public Response get(UUID organisationId, UUID invoiceId, @Context Request request) {
    var accepted = request.selectVariant(Variant.mediaTypes(PDF, PNG).build());
    if (accepted == null) {
      throw new NotAcceptableException();
    }
    var slip = slips.get(organisationId, invoiceId);
    var isPicture = PNG.isCompatible(accepted.getMediaType());
    var page =
        writer.inTurn(() -> isPicture ? PaymentSlipPage.png(slip) : PaymentSlipPage.pdf(slip));
    return Response.ok(page)
        .type(accepted.getMediaType())
        .header(
            "Content-Disposition",
            "inline; filename=\"%s.%s\""
                .formatted(slip.invoice().number(), isPicture ? "png" : "pdf"))
        .header("Vary", "Accept")
        .build();
  }
}
