package dev.kontor.product.catalogue;

import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.FreshPassword;
import dev.kontor.platform.security.OperatorOnly;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** How operators end the renewals of what isn't sold any more. */
@Path("/v1/operator/catalogue/offers/{code}/renewals-end")
@Tag(name = "Catalogue")
class OperatorRenewalsEndResource {
  private final RenewalsEndService ends;

  OperatorRenewalsEndResource(RenewalsEndService ends) {
    this.ends = ends;
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @OperatorOnly
  @FreshPassword
  @Operation(
      operationId = "putRenewalsEnd",
      summary = "End the renewals of an offer",
      description =
          "What isn't sold any more is renewed at its last price, until operators end that: from"
              + " `endsOn` on it isn't, and its products run to the end of what is paid. Until then"
              + " the day can be moved, always 60 days ahead. Readers of billing notices are told by"
              + " mail. Prices that are set again take the end back. Answers with the offer.")
  @Refuses({
    "offer-still-sold",
    "renewals-end-too-soon",
    "renewals-end-too-late",
    "renewals-end-reached"
  })
  public OfferEdition put(
      @Parameter(description = "The code of the offer", example = "web_hosting_classic")
          @Pattern(regexp = OfferDetails.CODE, message = "{kontor.long-code}")
          @PathParam("code")
          String code,
      @NotNull @Valid RenewalsEndDetails wanted) {
    return ends.put(code, wanted.endsOn());
  }

  @DELETE
  @OperatorOnly
  @FreshPassword
  @ResponseStatus(204)
  @Operation(
      operationId = "takeBackRenewalsEnd",
      summary = "Take the end of an offer's renewals back",
      description = "As long as its day hasn't come; who was told of it is told of that too.")
  @Refuses("renewals-end-reached")
  public void takeBack(
      @Parameter(description = "The code of the offer", example = "web_hosting_classic")
          @Pattern(regexp = OfferDetails.CODE, message = "{kontor.long-code}")
          @PathParam("code")
          String code) {
    ends.takeBack(code);
  }
}
