package dev.kontor.money.prepaid.withdrawal;

import dev.kontor.platform.idempotency.Idempotent;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.FreshPassword;
import dev.kontor.platform.security.OperatorOnly;
import dev.kontor.platform.security.RequestContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Paying money back, for operators. */
@Path("/v1/operator/withdrawals")
@Tag(name = "Operators")
class OperatorWithdrawalResource {
  private final OperatorWithdrawalService payouts;
  private final RequestContext request;

  OperatorWithdrawalResource(OperatorWithdrawalService payouts, RequestContext request) {
    this.payouts = payouts;
    this.request = request;
  }

  @GET
  @OperatorOnly
  @Operation(
      operationId = "listAllWithdrawals",
      summary = "List all organisations' withdrawals",
      description = "The oldest first.")
  @Refuses("withdrawal-status-unknown")
  public Page<WithdrawalResponse> list(
      @Parameter(
              description = "Only those that are so far",
              example = "pending",
              schema = @Schema(implementation = WithdrawalStatus.class))
          @QueryParam("status")
          @Size(max = 20)
          @Nullable String status,
      @Valid @BeanParam PageRequest page) {
    return payouts.list(status, page);
  }

  @POST
  @Path("/{withdrawalId}/pick-up")
  @OperatorOnly
  @FreshPassword
  @Idempotent(required = true)
  @Operation(
      operationId = "pickUpWithdrawal",
      summary = "Take a withdrawal in hand",
      description =
          "Before it is paid by hand, to PayPal for one: from now on the customer can't cancel it,"
              + " and no file for the bank takes it.")
  @Refuses({"withdrawal-picked-up", "withdrawal-closed", "own-affair"})
  public RestResponse<WithdrawalResponse> pickUp(UUID withdrawalId) {
    return RestResponse.ok(payouts.pickUp(request.caller(), withdrawalId));
  }

  @POST
  @Path("/{withdrawalId}/settle")
  @OperatorOnly
  @FreshPassword
  @Idempotent(required = true)
  @Operation(
      operationId = "settleWithdrawal",
      summary = "Confirm that a withdrawal was paid out",
      description =
          "The amount leaves the account; the withdrawal leaves the file that it was in. The customer is told by mail.")
  @Refuses({"withdrawal-closed", "own-affair"})
  public RestResponse<WithdrawalResponse> settle(UUID withdrawalId) {
    return RestResponse.ok(payouts.settle(request.caller(), withdrawalId));
  }

  @POST
  @Path("/{withdrawalId}/fail")
  @Consumes(MediaType.APPLICATION_JSON)
  @OperatorOnly
  @FreshPassword
  @Idempotent(required = true)
  @Operation(
      operationId = "failWithdrawal",
      summary = "Say that a withdrawal couldn't be paid out",
      description =
          "The amount is free again on the customer's account, and the withdrawal leaves the file"
              + " that it was in. The customer is told by mail, with"
              + " the reason.")
  @Refuses({"withdrawal-closed", "own-affair"})
  public RestResponse<WithdrawalResponse> fail(
      UUID withdrawalId, @NotNull @Valid FailWithdrawalRequest asked) {
    return RestResponse.ok(payouts.fail(request.caller(), withdrawalId, asked.reason()));
  }
}
