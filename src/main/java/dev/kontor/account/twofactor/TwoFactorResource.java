package dev.kontor.account.twofactor;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kontor.platform.http.MergePatch;
import dev.kontor.platform.idempotency.ShowsSecret;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Authenticated;
import dev.kontor.platform.security.FreshPassword;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.Throttled;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The signed-in user's second factors. */
@Path("/v1/me/two-factor")
@Tag(name = "Two-factor authentication")
class TwoFactorResource {
  private final TwoFactorService factors;
  private final Enrolments enrolments;
  private final RequestContext request;

  TwoFactorResource(TwoFactorService factors, Enrolments enrolments, RequestContext request) {
    this.factors = factors;
    this.enrolments = enrolments;
    this.request = request;
  }

  @GET
  @Authenticated(unprotectedToo = true)
  @Operation(
      operationId = "getTwoFactor",
      summary = "Read the own second factors",
      description = "All that were proved, oldest first, and how many recovery codes are left.")
  public TwoFactorResponse get() {
    return factors.get(request.caller().id());
  }

  @PATCH
  @Path("/methods/{methodId}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Authenticated(unprotectedToo = true)
  @Operation(
      operationId = "editSecondFactor",
      summary = "Rename a second factor, or make it the default",
      description = "A JSON Merge Patch. Making one the default takes that from the present one.")
  public TwoFactorResponse.Item edit(
      UUID methodId,
      @RequestBody(content = @Content(schema = @Schema(implementation = MethodDetails.class)))
          @NotNull
          JsonNode patch) {
    return factors.edit(request.caller().id(), methodId, patch);
  }

  @DELETE
  @Path("/methods/{methodId}")
  @Authenticated(unprotectedToo = true)
  @FreshPassword
  @ResponseStatus(204)
  @Operation(
      operationId = "removeSecondFactor",
      summary = "Remove a second factor",
      description =
          "With the last one the recovery codes go too. The last one stays as long as an"
              + " organisation requires it.")
  @Refuses("last-second-factor")
  public void remove(UUID methodId) {
    factors.remove(request.caller().id(), methodId);
  }

  @POST
  @Path("/methods/{methodId}/confirm")
  @Consumes(MediaType.APPLICATION_JSON)
  @Authenticated(unprotectedToo = true)
  @FreshPassword
  @ShowsSecret
  @Throttled("code-network")
  @Operation(
      operationId = "confirmSecondFactor",
      summary = "Prove a second factor that was started",
      description =
          "Within fifteen minutes, by a code or by the device's signature. From then on it counts."
              + " The first one ends all other sessions and comes with ten recovery codes, which are"
              + " shown here only.")
  @Refuses({
    "proof-wrong",
    "code-needed",
    "signature-needed",
    "code-of-another-time",
    "credential-needed",
    "enrolment-expired",
    "enrolment-confirmed"
  })
  public Enrolled confirm(UUID methodId, @NotNull @Valid ConfirmRequest asked) {
    var outcome = enrolments.confirm(request.caller(), methodId, asked.proof());
    if (outcome.enrolled() == null) {
      throw TwoFactorProblem.PROOF_WRONG.exception().onField("code");
    }
    return outcome.enrolled();
  }

  @POST
  @Path("/recovery-codes")
  @Authenticated(unprotectedToo = true)
  @FreshPassword
  @ShowsSecret
  @Operation(
      operationId = "renewRecoveryCodes",
      summary = "Make new recovery codes",
      description = "Ten new ones, shown here only; the old ones are worth nothing any more.")
  @Refuses("no-second-factor")
  public Enrolled renewRecoveryCodes() {
    return factors.renewRecoveryCodes(request.caller().id());
  }
}
