package dev.kontor.money.prepaid.staffentry;

import dev.kontor.money.prepaid.StatementLine;
import dev.kontor.platform.idempotency.Idempotent;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.FreshPassword;
import dev.kontor.platform.security.OperatorOnly;
import dev.kontor.platform.security.RequestContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Giving and taking on prepaid accounts, for operators. */
@Path("/v1/operator/organisations/{organisationId}/prepaid")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Operators")
class OperatorStaffEntryResource {
  private final StaffEntryService entries;
  private final RequestContext request;

  OperatorStaffEntryResource(StaffEntryService entries, RequestContext request) {
    this.entries = entries;
    this.request = request;
  }

  @POST
  @Path("/credits")
  @OperatorOnly
  @FreshPassword
  @Idempotent(required = true)
  @ResponseStatus(201)
  @Operation(
      operationId = "giveCredit",
      summary = "Give credit",
      description =
          "Promotional or for goodwill: it is spent before money that was paid in, and never paid"
              + " out. Readers of billing notices are told by mail.")
  @Refuses({
    "amount-invalid",
    "amount-not-positive",
    "amount-out-of-limits",
    "currency-mismatch",
    "own-affair"
  })
  public RestResponse<StatementLine> credit(
      UUID organisationId, @NotNull @Valid CreditRequest asked) {
    return made(entries.credit(request.caller(), organisationId, asked));
  }

  @POST
  @Path("/charges")
  @OperatorOnly
  @FreshPassword
  @Prepared
  @Idempotent(required = true)
  @ResponseStatus(201)
  @Operation(
      operationId = "chargePrepaid",
      summary = "Charge the prepaid account",
      description =
          "For what was agreed with the customer: credit first, then what was paid in. The amount"
              + " includes the tax of where the customer is; an invoice is issued, which the entry"
              + " refers to. It stands on the statement and in the activity; readers of billing"
              + " notices get one mail a day about all charges.")
  @Refuses({
    "amount-invalid",
    "amount-not-positive",
    "amount-out-of-limits",
    "balance-insufficient",
    "own-affair"
  })
  public RestResponse<StatementLine> charge(
      UUID organisationId, @NotNull @Valid ChargeRequest asked) {
    return made(entries.charge(request.caller(), organisationId, asked));
  }

  @POST
  @Path("/refunds")
  @OperatorOnly
  @FreshPassword
  @Idempotent(required = true)
  @ResponseStatus(201)
  @Operation(
      operationId = "refundCharge",
      summary = "Give back a part of a charge, or all of it",
      description =
          "To where it came from: first what was paid in, then credit. Together never more than was"
              + " charged. A credit note is issued, which the entry refers to. Readers of billing"
              + " notices are told by mail.")
  @Refuses({
    "amount-invalid",
    "amount-not-positive",
    "amount-out-of-limits",
    "currency-mismatch",
    "entry-unknown",
    "refund-too-high",
    "own-affair"
  })
  public RestResponse<StatementLine> refund(
      UUID organisationId, @NotNull @Valid RefundRequest asked) {
    return made(entries.refund(request.caller(), organisationId, asked));
  }

  @POST
  @Path("/reversals")
  @OperatorOnly
  @FreshPassword
  @Idempotent(required = true)
  @ResponseStatus(201)
  @Operation(
      operationId = "reverseEntry",
      summary = "Undo a credit or a charge",
      description =
          "By an entry that does the opposite, once, and of a charge with a credit note; a charge of"
              + " which something was given back is refunded instead. Readers of billing notices are told by mail.")
  @Refuses({"entry-unknown", "entry-not-reversible", "balance-insufficient", "own-affair"})
  public RestResponse<StatementLine> reverse(
      UUID organisationId, @NotNull @Valid ReversalRequest asked) {
    return made(entries.reverse(request.caller(), organisationId, asked));
  }

  private static RestResponse<StatementLine> made(StatementLine entry) {
    return RestResponse.status(RestResponse.Status.CREATED, entry);
  }
}
