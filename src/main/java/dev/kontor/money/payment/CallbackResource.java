package dev.kontor.money.payment;

import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Throttled;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Where payment providers call. */
@Path("/v1/payments/callbacks/{provider}")
@Tag(name = "Payments")
class CallbackResource {
  private final CallbackService callbacks;

  CallbackResource(CallbackService callbacks) {
    this.callbacks = callbacks;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @PermitAll
  @Throttled("callback-network")
  @ResponseStatus(204)
  @Operation(
      operationId = "receivePaymentCallback",
      summary = "Tell how a payment or a refund went",
      description =
          "For payment providers. Signed as Standard Webhooks has it; each message acts once, in"
              + " whatever order they come. The sandbox signs with `KONTOR_PAYMENT_SANDBOX_SECRET`.")
  @Refuses({
    "callback-signature-invalid",
    "callback-outdated",
    "payment-unknown",
    "payment-amount-mismatch",
    "amount-invalid"
  })
  public void receive(
      String provider,
      @Parameter(
              description = "Of the message, the same when it is sent again",
              example = "msg_2KWPBgLlAfxdpx2AI54pPJ85f4W")
          @HeaderParam("webhook-id")
          @Nullable String id,
      @Parameter(description = "Seconds since 1970", example = "1795780800")
          @HeaderParam("webhook-timestamp")
          @Nullable String timestamp,
      @Parameter(
              description = "`v1,` and the base64 of HMAC-SHA256 over id, timestamp and body",
              example = "v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=")
          @HeaderParam("webhook-signature")
          @Nullable String signature,
      @RequestBody(content = @Content(schema = @Schema(implementation = CallbackBody.class)))
          @NotNull
          byte[] body) {
    callbacks
        .receive(provider, new CallbackService.Message(id, timestamp, signature, body))
        .ifPresent(
            refusal -> {
              throw refusal;
            });
  }
}
