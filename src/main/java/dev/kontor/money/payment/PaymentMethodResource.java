package dev.kontor.money.payment;

import dev.kontor.platform.http.Created;
import dev.kontor.platform.idempotency.Idempotent;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Allowed;
import dev.kontor.platform.security.FreshPassword;
import dev.kontor.platform.security.Right;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** An organisation's saved payment methods. */
@Path("/v1/organisations/{organisationId}/payment-methods")
@Tag(name = "Payments")
class PaymentMethodResource {
  private final PaymentMethods methods;

  PaymentMethodResource(PaymentMethods methods) {
    this.methods = methods;
  }

  @GET
  @Allowed(Right.MANAGE_BILLING)
  @Operation(
      operationId = "listPaymentMethods",
      summary = "List the payment methods",
      description = "The oldest first. What stands for a method at its provider is never shown.")
  public Page<PaymentMethodResponse> list(UUID organisationId, @Valid @BeanParam PageRequest page) {
    return methods.list(organisationId, page);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Right.MANAGE_BILLING)
  @FreshPassword
  @Idempotent(resumable = true)
  @ResponseStatus(201)
  @Operation(
      operationId = "addPaymentMethod",
      summary = "Save a payment method",
      description =
          "Takes the token that the payment provider's own form gave: a card's number never comes"
              + " here, and is refused where it does. Readers of billing notices are told by mail. An"
              + " organisation has 50 at most.")
  @Refuses({"payment-token-unknown", "card-number-refused", "too-many-payment-methods"})
  public RestResponse<PaymentMethodResponse> add(
      UUID organisationId, @NotNull @Valid AddPaymentMethodRequest asked) {
    var added = methods.add(organisationId, methods.draft(asked));
    return Created.at(
        "/v1/organisations/" + organisationId + "/payment-methods/" + added.id(), added);
  }

  @GET
  @Path("/{paymentMethodId}")
  @Allowed(Right.MANAGE_BILLING)
  @Operation(
      operationId = "getPaymentMethod",
      summary = "Read a payment method",
      description = "As people know it.")
  public PaymentMethodResponse get(UUID organisationId, UUID paymentMethodId) {
    return methods.get(organisationId, paymentMethodId);
  }

  @DELETE
  @Path("/{paymentMethodId}")
  @Allowed(Right.MANAGE_BILLING)
  @FreshPassword
  @ResponseStatus(204)
  @Operation(
      operationId = "removePaymentMethod",
      summary = "Remove a payment method",
      description = "Payments under way go on. Readers of billing notices are told by mail.")
  public void remove(UUID organisationId, UUID paymentMethodId) {
    methods.remove(organisationId, paymentMethodId);
  }
}
