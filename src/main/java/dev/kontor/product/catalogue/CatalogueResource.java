package dev.kontor.product.catalogue;

import dev.kontor.platform.http.QueryFlag;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.RequestContext;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** What there is to be had (CAT-1), for everybody. It changes by the day and may be cached. */
@Path("/v1/catalogue")
@Tag(name = "Catalogue")
class CatalogueResource {
  private final CatalogueLists lists;
  private final CatalogueDates dates;
  private final RequestContext request;

  CatalogueResource(CatalogueLists lists, CatalogueDates dates, RequestContext request) {
    this.lists = lists;
    this.dates = dates;
    this.request = request;
  }

  @GET
  @Path("/product-types")
  @PermitAll
  @Operation(
      operationId = "listProductTypes",
      summary = "List the product types",
      description =
          "The kinds of products by their names in the language of `Accept-Language`, with the rights"
              + " that can be granted on them, and what else can be done with them. May be cached"
              + " for a minute.")
  public RestResponse<Page<ProductTypeResponse>> types(@Valid @BeanParam PageRequest page) {
    return answer(lists.types(page, request.language()));
  }

  @GET
  @Path("/product-types/{code}")
  @PermitAll
  @Operation(
      operationId = "getProductType",
      summary = "Read a product type",
      description =
          "With its names in the language of `Accept-Language`. May be cached for a minute.")
  public RestResponse<ProductTypeResponse> type(
      @Parameter(description = "The code of the product type", example = "web_hosting")
          String code) {
    return answer(lists.type(code, request.language()));
  }

  @GET
  @Path("/offers")
  @PermitAll
  @Operation(
      operationId = "listOffers",
      summary = "List the offers",
      description =
          "What is to be had on a date, and at which prices, by product types. An offer of"
              + " domains is their registration; their renewals cost what the extension says. A term shorter than a year is to be had only where its price"
              + " reaches the minimum of the period. All prices are before tax, and sample prices."
              + " May be cached for a minute.")
  @Refuses({"product-type-unknown", "currency-not-offered", "date-invalid", "flag-invalid"})
  public RestResponse<Page<OfferResponse>> offers(
      @Parameter(description = "Only offers of this product type", example = "web_hosting")
          @QueryParam("type")
          @Size(max = 40)
          @Nullable String type,
      @Parameter(description = "Only prices in this currency, `CHF` or `EUR`", example = "CHF")
          @QueryParam("currency")
          @Size(max = 3)
          @Nullable String currency,
      @Parameter(
              description = "`true`: only what costs nothing; `false`: only what costs something",
              example = "true",
              schema = @Schema(type = SchemaType.BOOLEAN))
          @QueryParam("free")
          @Size(max = 5)
          @Nullable String free,
      @Parameter(
              description = "The date in UTC; today without one",
              example = "2026-12-01",
              schema = @Schema(format = "date"))
          @QueryParam("on")
          @Size(max = 10)
          @Nullable String on,
      @Valid @BeanParam PageRequest page) {
    var filter =
        new OfferTable.Filter(type, currency, QueryFlag.parse(free, "free"), dates.asked(on));
    return answer(lists.offers(filter, page, request.language()));
  }

  @GET
  @Path("/domain-extensions")
  @PermitAll
  @Operation(
      operationId = "listDomainExtensions",
      summary = "List the domain extensions",
      description =
          "What it costs on a date to renew and to restore domain names of each extension, and how"
              + " long they can be restored. Sample prices, before tax. May be"
              + " cached for a minute.")
  @Refuses("date-invalid")
  public RestResponse<Page<DomainExtensionResponse>> extensions(
      @Parameter(
              description = "The date in UTC; today without one",
              example = "2026-12-01",
              schema = @Schema(format = "date"))
          @QueryParam("on")
          @Size(max = 10)
          @Nullable String on,
      @Valid @BeanParam PageRequest page) {
    return answer(lists.extensions(dates.asked(on), page));
  }

  @GET
  @Path("/period-minimums")
  @PermitAll
  @Operation(
      operationId = "listPeriodMinimums",
      summary = "List the minimum amounts of shorter periods",
      description =
          "What a term shorter than a year has to cost at least on a date, by period and currency. All"
              + " amounts are before tax, and sample amounts. May be cached for a minute.")
  @Refuses("date-invalid")
  public RestResponse<Page<PeriodMinimumResponse>> minimums(
      @Parameter(
              description = "The date in UTC; today without one",
              example = "2026-12-01",
              schema = @Schema(format = "date"))
          @QueryParam("on")
          @Size(max = 10)
          @Nullable String on,
      @Valid @BeanParam PageRequest page) {
    return answer(lists.minimums(dates.asked(on), page));
  }

  private static <T> RestResponse<T> answer(T body) {
    return ResponseBuilder.ok(body)
        .header("Cache-Control", "public, max-age=60")
        .header("Vary", "Accept-Language")
        .build();
  }
}
