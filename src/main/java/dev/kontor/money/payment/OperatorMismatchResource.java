package dev.kontor.money.payment;

import dev.kontor.platform.idempotency.Idempotent;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.FreshPassword;
import dev.kontor.platform.security.OperatorOnly;
import dev.kontor.platform.security.RequestContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Payments that somebody has to look at. */
@Path("/v1/operator/payments/mismatches")
@Tag(name = "Operators")
class OperatorMismatchResource {
  private final Payments payments;
  private final MismatchBookingService bookings;
  private final RequestContext request;

  OperatorMismatchResource(
      Payments payments, MismatchBookingService bookings, RequestContext request) {
    this.payments = payments;
    this.bookings = bookings;
    this.request = request;
  }

  @GET
  @OperatorOnly
  @Operation(
      operationId = "listPaymentMismatches",
      summary = "List payments with another amount",
      description =
          "Payments of which the provider says that it took another amount than was asked for: it"
              + " wasn't posted, and waits to be booked. The oldest first.")
  public Page<MismatchResponse> list(@Valid @BeanParam PageRequest page) {
    return payments.mismatches(page);
  }

  @POST
  @Path("/{paymentId}/booking")
  @Consumes(MediaType.APPLICATION_JSON)
  @OperatorOnly
  @FreshPassword
  @Idempotent(required = true)
  @ResponseStatus(201)
  @Operation(
      operationId = "bookPaymentMismatch",
      summary = "Book money that came with another amount",
      description =
          "The whole of what the provider says that it took, once: to the customer's prepaid"
              + " account, in its own currency, or back to where it came from. What goes back is"
              + " posted in and out again; it is up to the operator to have the provider pay it"
              + " back. The payment itself has failed with that. Readers of billing notices are"
              + " told by mail.")
  @Refuses({"mismatch-booked", "payment-without-mismatch", "own-affair"})
  public RestResponse<MismatchResponse> book(
      UUID paymentId, @NotNull @Valid MismatchBookingRequest asked) {
    return RestResponse.status(
        RestResponse.Status.CREATED, bookings.book(request.caller(), paymentId, asked.to()));
  }
}
