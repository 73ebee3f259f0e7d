package dev.kontor.money.prepaid.withdrawal;

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

/** Having money paid back. */
@Path("/v1/organisations/{organisationId}/prepaid/withdrawals")
@Tag(name = "Prepaid account")
class WithdrawalResource {
  private final WithdrawalService withdrawals;

  WithdrawalResource(WithdrawalService withdrawals) {
    this.withdrawals = withdrawals;
  }

  @GET
  @Allowed(Right.WITHDRAW)
  @Operation(
      operationId = "listWithdrawals",
      summary = "List the withdrawals",
      description = "The newest first.")
  public Page<WithdrawalResponse> list(UUID organisationId, @Valid @BeanParam PageRequest page) {
    return withdrawals.list(organisationId, page);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Right.WITHDRAW)
  @FreshPassword
  @Idempotent(required = true)
  @ResponseStatus(201)
  @Operation(
      operationId = "askForWithdrawal",
      summary = "Have money paid back",
      description =
          "To a bank account or to PayPal. The amount is set aside at once, so that it can't be"
              + " spent; it is paid out, or comes back. Only what was paid in can be withdrawn, no"
              + " credit. The legal representatives and the readers of billing notices are told by"
              + " mail.")
  @Refuses({
    "amount-invalid",
    "amount-not-positive",
    "withdrawal-destination-invalid",
    "iban-invalid",
    "qr-iban",
    "withdrawal-too-small",
    "balance-insufficient"
  })
  public RestResponse<WithdrawalResponse> ask(
      UUID organisationId, @NotNull @Valid WithdrawalRequest asked) {
    var added = withdrawals.ask(organisationId, asked);
    return Created.at(
        "/v1/organisations/" + organisationId + "/prepaid/withdrawals/" + added.id(), added);
  }

  @GET
  @Path("/{withdrawalId}")
  @Allowed(Right.WITHDRAW)
  @Operation(
      operationId = "getWithdrawal",
      summary = "Read a withdrawal",
      description = "As it stands now.")
  public WithdrawalResponse get(UUID organisationId, UUID withdrawalId) {
    return withdrawals.get(organisationId, withdrawalId);
  }

  @DELETE
  @Path("/{withdrawalId}")
  @Allowed(Right.WITHDRAW)
  @FreshPassword
  @ResponseStatus(204)
  @Operation(
      operationId = "cancelWithdrawal",
      summary = "Cancel a withdrawal",
      description =
          "As long as nobody has picked it up. The amount is free again; the withdrawal stays in the"
              + " list.")
  @Refuses({"withdrawal-picked-up", "withdrawal-closed"})
  public void cancel(UUID organisationId, UUID withdrawalId) {
    withdrawals.cancel(organisationId, withdrawalId);
  }
}
