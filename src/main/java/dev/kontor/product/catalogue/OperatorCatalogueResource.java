package dev.kontor.product.catalogue;

import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.FreshPassword;
import dev.kontor.platform.security.OperatorOnly;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How operators change the catalogue (CAT-1); what once held stays as it was. */
@Path("/v1/operator/catalogue")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
class OperatorCatalogueResource {
  private final ProductTypeEditService types;
  private final OfferEditService offers;
  private final DomainExtensionEditService extensions;
  private final PeriodMinimumEditService minimums;

  OperatorCatalogueResource(
      ProductTypeEditService types,
      OfferEditService offers,
      DomainExtensionEditService extensions,
      PeriodMinimumEditService minimums) {
    this.types = types;
    this.offers = offers;
    this.extensions = extensions;
    this.minimums = minimums;
  }

  @PUT
  @Path("/product-types/{code}")
  @OperatorOnly
  @FreshPassword
  @Operation(
      operationId = "putProductType",
      summary = "Add or change a product type",
      description =
          "Takes it as a whole, with its names in all languages. A right that is granted"
              + " to anybody can't be left out, nor a flag changed that products or offers rely on.")
  @Refuses({
    "rights-invalid",
    "lock-or-maintenance",
    "minimum-misplaced",
    "right-granted",
    "product-type-in-use"
  })
  public ProductTypeDetails type(
      @Parameter(description = "The code of the product type", example = "web_hosting")
          @Pattern(regexp = ProductTypeDetails.CODE, message = "{kontor.code}")
          @PathParam("code")
          String code,
      @NotNull @Valid ProductTypeDetails wanted) {
    return types.put(code, wanted);
  }

  @PUT
  @Path("/offers/{code}")
  @OperatorOnly
  @FreshPassword
  @Operation(
      operationId = "putOffer",
      summary = "Add or change an offer",
      description =
          "Names, VAT category and domain extension hold at once, prices from `validFrom` on. A price"
              + " holds until the next one of its period and currency; those of later dates stay."
              + " What is to come is replaced by naming its date again; what holds or held never"
              + " changes. An offer of domains is for one extension. Prices take back an end of its"
              + " renewals. Answers with the prices of today and those to come.")
  @Refuses({
    "amount-invalid",
    "prices-invalid",
    "valid-from-invalid",
    "product-type-unknown",
    "extension-unknown",
    "extension-misplaced",
    "support-level-misplaced",
    "price-in-force",
    "offer-of-another-type"
  })
  public OfferEdition offer(
      @Parameter(description = "The code of the offer", example = "web_hosting_starter")
          @Pattern(regexp = OfferDetails.CODE, message = "{kontor.long-code}")
          @PathParam("code")
          String code,
      @NotNull @Valid OfferDetails wanted) {
    return offers.put(code, wanted);
  }

  @PUT
  @Path("/domain-extensions/{name}")
  @OperatorOnly
  @FreshPassword
  @Operation(
      operationId = "putDomainExtension",
      summary = "Add or change a domain extension",
      description =
          "All of it holds from `validFrom` on, until the next named date. What is to come is"
              + " replaced by naming its date again; what holds or held never changes. Answers"
              + " with what holds today and what is to come.")
  @Refuses({"amount-invalid", "prices-invalid", "valid-from-invalid", "price-in-force"})
  public DomainExtensionEdition extension(
      @Parameter(description = "The extension without the dot before it", example = "ch")
          @Pattern(regexp = DomainExtensionEdition.NAME, message = "{kontor.domain-extension}")
          @PathParam("name")
          String name,
      @NotNull @Valid DomainExtensionDetails wanted) {
    return extensions.put(name, wanted);
  }

  @PUT
  @Path("/period-minimums/{period}")
  @OperatorOnly
  @FreshPassword
  @Operation(
      operationId = "putPeriodMinimum",
      summary = "Change the minimum amount of a shorter period",
      description =
          "What a term of a month or of three has to cost at least from `validFrom` on, until the next"
              + " named date. What is to come is replaced by naming its date again; what holds or"
              + " held never changes. Answers with what holds today and what is to come.")
  @Refuses({"amount-invalid", "prices-invalid", "valid-from-invalid", "price-in-force"})
  public PeriodMinimumEdition minimum(
      @Parameter(description = "`P1M` or `P3M`", example = "P1M")
          @Pattern(regexp = "^P[13]M$", message = "{kontor.short-period}")
          @PathParam("period")
          String period,
      @NotNull @Valid PeriodMinimumDetails wanted) {
    return minimums.put(BillingPeriod.valueOf(period), wanted);
  }
}
