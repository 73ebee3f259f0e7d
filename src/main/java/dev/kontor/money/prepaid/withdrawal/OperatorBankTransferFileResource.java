package dev.kontor.money.prepaid.withdrawal;

import dev.kontor.platform.http.Created;
import dev.kontor.platform.idempotency.Idempotent;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.FreshPassword;
import dev.kontor.platform.security.OperatorOnly;
import dev.kontor.platform.security.RequestContext;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Files for the bank. */
@Path("/v1/operator/withdrawals/bank-transfer-files")
@Tag(name = "Operators")
class OperatorBankTransferFileResource {
  private static final String FILES = "/v1/operator/withdrawals/bank-transfer-files/";

  private final BankTransferFileService files;
  private final RequestContext request;

  OperatorBankTransferFileResource(BankTransferFileService files, RequestContext request) {
    this.files = files;
    this.request = request;
  }

  @GET
  @OperatorOnly
  @Operation(
      operationId = "listBankTransferFiles",
      summary = "List the files for the bank",
      description = "The newest first.")
  public Page<BankTransferFile> list(@Valid @BeanParam PageRequest page) {
    return files.list(page);
  }

  @POST
  @OperatorOnly
  @FreshPassword
  @Idempotent(required = true)
  @ResponseStatus(201)
  @Operation(
      operationId = "makeBankTransferFile",
      summary = "Pick up pending bank withdrawals",
      description =
          "Puts the oldest, 200 at most, into a file for the bank; from now on they can't be"
              + " cancelled. Those of the operator's own organisations are left to others.")
  @APIResponse(
      responseCode = "201",
      headers = @Header(name = "Location"),
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = BankTransferFile.class)))
  @Refuses({"no-withdrawals-waiting", "payout-account-missing"})
  public RestResponse<BankTransferFile> make() {
    var file = files.make(request.caller());
    return Created.at(FILES + file.id(), file);
  }

  @GET
  @Path("/{bankTransferFileId}")
  @OperatorOnly
  @Produces(MediaType.APPLICATION_XML)
  @Operation(
      operationId = "downloadBankTransferFile",
      summary = "Download a file for the bank",
      description =
          "ISO 20022 `pain.001.001.09`, one payment instruction for each currency, with the"
              + " withdrawals that are in the file now. That it was downloaded stands in the"
              + " operator's activity.")
  @Refuses("payout-account-missing")
  public RestResponse<String> download(UUID bankTransferFileId) {
    return ResponseBuilder.ok(
            files.download(request.caller(), bankTransferFileId), MediaType.APPLICATION_XML)
        .header(
            "Content-Disposition",
            "attachment; filename=\"withdrawals-" + bankTransferFileId + ".xml\"")
        .build();
  }

  @POST
  @Path("/{bankTransferFileId}/confirmation")
  @OperatorOnly
  @FreshPassword
  @Idempotent(required = true)
  @Operation(
      operationId = "confirmBankTransferFile",
      summary = "Confirm that the bank has paid a file",
      description = "Settles all of its withdrawals. The customers are told by mail.")
  @Refuses({"file-confirmed", "own-affair"})
  public RestResponse<BankTransferFile> confirm(UUID bankTransferFileId) {
    return RestResponse.ok(files.confirm(request.caller(), bankTransferFileId));
  }

  @DELETE
  @Path("/{bankTransferFileId}")
  @OperatorOnly
  @FreshPassword
  @ResponseStatus(204)
  @Operation(
      operationId = "giveUpBankTransferFile",
      summary = "Give up a file for the bank",
      description =
          "Where the bank didn't get it, or refused it as a whole: its withdrawals wait again.")
  @Refuses({"file-confirmed", "own-affair"})
  public void giveUp(UUID bankTransferFileId) {
    files.giveUp(request.caller(), bankTransferFileId);
  }
}
