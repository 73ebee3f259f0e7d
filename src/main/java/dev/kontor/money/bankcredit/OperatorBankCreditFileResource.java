package dev.kontor.money.bankcredit;

import dev.kontor.platform.http.BodyLimits;
import dev.kontor.platform.idempotency.ActsOnce;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.FreshPassword;
import dev.kontor.platform.security.OperatorOnly;
import dev.kontor.platform.security.RequestContext;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Files of what customers transferred. */
@Path("/v1/operator/bank-credit-files")
@Tag(name = "Operators")
class OperatorBankCreditFileResource {
  private final BankFileIntake files;
  private final RequestContext request;

  OperatorBankCreditFileResource(BankFileIntake files, RequestContext request) {
    this.files = files;
    this.request = request;
  }

  @POST
  @Consumes(MediaType.APPLICATION_XML)
  @OperatorOnly
  @FreshPassword
  @ActsOnce
  @Operation(
      operationId = "takeBankCreditFile",
      summary = "Take a file of the bank's credits",
      description =
          "ISO 20022 `camt.054.001.08`, up to 50 MiB. Booked credits act, each once, whichever file"
              + " or call brings it. Nothing acts of a file with a fault.")
  @Refuses({"bank-file-invalid", "bank-file-sum-wrong", "bank-account-unknown"})
  public BankFileResponse take(@NotNull InputStream file) {
    return files.take(request.caller(), BodyLimits.file(file));
  }
}
