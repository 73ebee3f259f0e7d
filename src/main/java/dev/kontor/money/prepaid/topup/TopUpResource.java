package dev.kontor.money.prepaid.topup;

import dev.kontor.money.payment.Payments;
import dev.kontor.platform.http.Created;
import dev.kontor.platform.idempotency.Idempotent;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Allowed;
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

/** Putting money on the prepaid account. */
@Path("/v1/organisations/{organisationId}/prepaid/top-ups")
@Tag(name = "Prepaid account")
class TopUpResource {
  private final TopUpService topUps;
  private final TopUpCancellationService cancellations;
  private final Payments payments;

  TopUpResource(TopUpService topUps, TopUpCancellationService cancellations, Payments payments) {
    this.topUps = topUps;
    this.cancellations = cancellations;
    this.payments = payments;
  }

  @GET
  @Allowed(Right.READ_MONEY)
  @Operation(
      operationId = "listTopUps",
      summary = "List the top-ups",
      description = "The newest first, also those that failed or are under way.")
  public Page<TopUpItem> list(UUID organisationId, @Valid @BeanParam PageRequest page) {
    return topUps.list(organisationId, page);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Right.PAY)
  @Idempotent(required = true, resumable = true)
  @ResponseStatus(201)
  @Operation(
      operationId = "topUp",
      summary = "Top up the prepaid account",
      description =
          "Asks the payment method for the money. `status` tells how it went: `succeeded`, where the"
              + " money is on the account; `failed`, with the reason in the payment; or `pending`,"
              + " where the provider will tell later, and where `transfer` tells which bank transfer"
              + " is awaited, for 60 days. Readers of billing"
              + " notices are told by mail when the money is there.")
  @Refuses({
    "amount-invalid",
    "amount-not-positive",
    "amount-out-of-limits",
    "currency-mismatch",
    "payment-method-unknown",
    "payment-method-currency",
    "balance-limit-exceeded",
    "transfer-account-missing",
    "too-many-transfer-top-ups"
  })
  public RestResponse<TopUpResponse> add(UUID organisationId, @NotNull @Valid TopUpRequest asked) {
    var opened = topUps.open(organisationId, asked);
    opened.pending().ifPresent(each -> payments.carryOut(each.payment(), each.method()));
    return Created.at(
        "/v1/organisations/" + organisationId + "/prepaid/top-ups/" + opened.id(),
        topUps.get(organisationId, opened.id()));
  }

  @GET
  @Path("/{topUpId}")
  @Allowed(Right.READ_MONEY)
  @Operation(
      operationId = "getTopUp",
      summary = "Read a top-up",
      description = "With its payment, as both stand now.")
  public TopUpResponse get(UUID organisationId, UUID topUpId) {
    return topUps.get(organisationId, topUpId);
  }

  @DELETE
  @Path("/{topUpId}")
  @Allowed(Right.PAY)
  @ResponseStatus(204)
  @Operation(
      operationId = "cancelTopUp",
      summary = "Cancel a top-up",
      description =
          "One that waits for its bank transfer. Should the money come all the same, it goes to the"
              + " account.")
  @Refuses("top-up-not-awaited")
  public void cancel(UUID organisationId, UUID topUpId) {
    cancellations.cancel(organisationId, topUpId);
  }
}
