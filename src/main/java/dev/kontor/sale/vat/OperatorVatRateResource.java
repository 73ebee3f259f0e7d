package dev.kontor.sale.vat;

import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.FreshPassword;
import dev.kontor.platform.security.OperatorOnly;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rates of VAT, as operators see and change them (VAT-2); what once held stays as it was. */
@Path("/v1/operator/vat-rates")
@Tag(name = "Operators")
class OperatorVatRateResource {
  private final VatPlaces places;
  private final VatRateLists lists;
  private final VatRateEditService edits;

  OperatorVatRateResource(VatPlaces places, VatRateLists lists, VatRateEditService edits) {
    this.places = places;
    this.lists = lists;
    this.edits = edits;
  }

  @GET
  @OperatorOnly
  @Operation(
      operationId = "listVatRates",
      summary = "List the rates of VAT",
      description =
          "All places where tax is charged, with all their rates, by their codes. An address in none of"
              + " them is outside: nothing is charged.")
  public Page<PlaceRatesResponse> all(@Valid @BeanParam PageRequest page) {
    return lists.all(page);
  }

  @PUT
  @Path("/{place}")
  @Consumes(MediaType.APPLICATION_JSON)
  @OperatorOnly
  @FreshPassword
  @Operation(
      operationId = "putVatRate",
      summary = "Change a rate of VAT",
      description =
          "The rate holds from `validFrom` on, until the next date that is known of its category. What"
              + " is to come can be replaced by naming its date again; what holds, or once held, is"
              + " never changed. Where the days of service count, terms across the date are split"
              + " from now on. Answers with all rates of the place.")
  @Refuses({
    "vat-place-unknown",
    "vat-rate-invalid",
    "vat-category-invalid",
    "vat-date-invalid",
    "vat-rate-in-force"
  })
  public PlaceRatesResponse put(
      @Parameter(description = "The code of the place", example = "CH")
          @PathParam("place")
          @Size(max = 10)
          String place,
      @NotNull @Valid VatRateDetails wanted) {
    return edits.put(
        places.find(place).orElseThrow(VatProblem.VAT_PLACE_UNKNOWN::exception), wanted);
  }
}
