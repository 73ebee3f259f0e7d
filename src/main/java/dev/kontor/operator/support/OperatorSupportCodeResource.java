package dev.kontor.operator.support;

import dev.kontor.platform.idempotency.Idempotent;
import dev.kontor.platform.idempotency.KeyedWork;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Making sure who asks the support. */
@Path("/v1/operator/support-codes")
@Tag(name = "Operators")
class OperatorSupportCodeResource {
  private final SupportCodeCheck support;
  private final KeyedWork work;
  private final RequestContext request;

  OperatorSupportCodeResource(SupportCodeCheck support, KeyedWork work, RequestContext request) {
    this.support = support;
    this.work = work;
    this.request = request;
  }

  @POST
  @Path("/verify")
  @Consumes(MediaType.APPLICATION_JSON)
  @OperatorOnly
  @FreshPassword
  @Idempotent(beginsItself = true)
  @Operation(
      operationId = "verifySupportCode",
      summary = "Verify a support code",
      description =
          "Takes what somebody told the support, once. The verification is good for an hour, for"
              + " this operator and this user; the user is told. The fifth wrong try ends a code. An"
              + " unknown address is answered like a wrong code.")
  @Refuses({"support-code-invalid", "own-affair"})
  public RestResponse<VerificationResponse> verify(@NotNull @Valid VerifySupportCodeRequest asked) {
    var operator = request.caller();
    support.take(operator, asked.email());
    var answer = work.once(() -> RestResponse.ok(support.verify(operator, asked)));
    support.giveBack(operator, asked.email());
    return answer;
  }
}
