package dev.kontor.money.bankcredit;

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
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** What customers transferred. */
@Path("/v1/operator/bank-credits")
@Tag(name = "Operators")
class OperatorBankCreditResource {
  private final OperatorBankCreditService credits;
  private final RequestContext request;

  OperatorBankCreditResource(OperatorBankCreditService credits, RequestContext request) {
    this.credits = credits;
    this.request = request;
  }

  @GET
  @OperatorOnly
  @Operation(
      operationId = "listBankCredits",
      summary = "List what came by bank transfer",
      description = "The newest first; reversals too, which move nothing.")
  @Refuses("bank-credit-status-unknown")
  public Page<BankCreditResponse> list(
      @Parameter(
              description = "Only those that are so far",
              example = "unknown",
              schema = @Schema(implementation = BankCreditStatus.class))
          @QueryParam("status")
          @Size(max = 20)
          @Nullable String status,
      @Valid @BeanParam PageRequest page) {
    return credits.list(status, page);
  }

  @GET
  @Path("/{bankCreditId}")
  @OperatorOnly
  @Operation(
      operationId = "getBankCredit",
      summary = "Read what came by bank transfer",
      description = "Or a reversal.")
  public BankCreditResponse get(UUID bankCreditId) {
    return credits.get(bankCreditId);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @OperatorOnly
  @FreshPassword
  @Idempotent(required = true)
  @ResponseStatus(201)
  @Operation(
      operationId = "enterBankCredit",
      summary = "Enter what came by bank transfer",
      description =
          "What names an invoice or a top-up goes there: too much, or less than is due, to the"
              + " prepaid account. Of an account, each reference of the bank's acts once.")
  @APIResponse(
      responseCode = "201",
      headers = @Header(name = "Location"),
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = BankCreditResponse.class)))
  @Refuses({"amount-invalid", "amount-not-positive", "bank-account-unknown", "bank-credit-known"})
  public RestResponse<BankCreditResponse> enter(@NotNull @Valid BankCreditRequest asked) {
    var credit = credits.enter(request.caller(), asked);
    return ResponseBuilder.<BankCreditResponse>create(201)
        .entity(credit)
        .header("Location", "/v1/operator/bank-credits/" + credit.id())
        .build();
  }

  @POST
  @Path("/{bankCreditId}/assign")
  @Consumes(MediaType.APPLICATION_JSON)
  @OperatorOnly
  @FreshPassword
  @Idempotent(required = true)
  @Operation(
      operationId = "assignBankCredit",
      summary = "Say where it belongs",
      description = "To an invoice, or to a prepaid account; once.")
  @Refuses({
    "bank-credit-assigned",
    "bank-credit-returned",
    "bank-credit-reversal",
    "bank-credit-target-invalid",
    "bank-credit-currency",
    "own-affair"
  })
  public RestResponse<BankCreditResponse> assign(
      UUID bankCreditId, @NotNull @Valid AssignRequest asked) {
    return RestResponse.ok(credits.assign(request.caller(), bankCreditId, asked));
  }

  @POST
  @Path("/{bankCreditId}/return")
  @Consumes(MediaType.APPLICATION_JSON)
  @OperatorOnly
  @FreshPassword
  @Idempotent(required = true)
  @Operation(
      operationId = "returnBankCredit",
      summary = "Say that it goes back",
      description = "The operator has the bank send it; once.")
  @Refuses({"bank-credit-assigned", "bank-credit-returned", "bank-credit-reversal"})
  public RestResponse<BankCreditResponse> giveBack(
      UUID bankCreditId, @NotNull @Valid ReturnRequest asked) {
    return RestResponse.ok(credits.giveBack(request.caller(), bankCreditId, asked));
  }
}
