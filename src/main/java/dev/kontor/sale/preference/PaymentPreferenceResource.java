package dev.kontor.sale.preference;

import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Allowed;
import dev.kontor.platform.security.Right;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How an organisation prefers to pay. */
@Path("/v1/organisations/{organisationId}/payment-preferences")
@Tag(name = "Payments")
class PaymentPreferenceResource {
  private final PaymentPreferences preferences;

  PaymentPreferenceResource(PaymentPreferences preferences) {
    this.preferences = preferences;
  }

  @GET
  @Allowed(Right.MANAGE_BILLING)
  @Operation(
      operationId = "getPaymentPreferences",
      summary = "Read how the organisation prefers to pay",
      description =
          "The order in which sources are tried where nobody chooses: at first `[\"prepaid\"]` and"
              + " `false`. A payment method that is removed is no source any more; where none is"
              + " left, `prepaid` is.")
  public PaymentPreferenceDetails get(UUID organisationId) {
    return PaymentPreferenceDetails.of(preferences.of(organisationId));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Right.MANAGE_BILLING)
  @Operation(
      operationId = "putPaymentPreferences",
      summary = "Choose how the organisation prefers to pay",
      description =
          "Sources are the prepaid account and saved payment methods. `bank_transfer` is none, since"
              + " nobody can be charged by it.")
  @Refuses({"payment-method-unknown", "payment-source-repeated"})
  public PaymentPreferenceDetails put(
      UUID organisationId, @NotNull @Valid PaymentPreferenceDetails wanted) {
    return PaymentPreferenceDetails.of(preferences.prefer(organisationId, wanted.read()));
  }
}
