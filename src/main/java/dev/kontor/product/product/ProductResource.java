package dev.kontor.product.product;

import dev.kontor.platform.http.IfMatch;
import dev.kontor.platform.http.MergePatch;
import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.paging.Cursors;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Allowed;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.Right;
import dev.kontor.platform.security.Scope;
import dev.kontor.product.catalogue.Catalogue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The products of an organisation. */
@Path("/v1/organisations/{organisationId}/products")
@Tag(name = "Products")
class ProductResource {
  private final ProductService products;
  private final ProductQueries queries;
  private final Catalogue catalogue;
  private final Cursors cursors;
  private final RequestContext request;

  ProductResource(
      ProductService products,
      ProductQueries queries,
      Catalogue catalogue,
      Cursors cursors,
      RequestContext request) {
    this.products = products;
    this.queries = queries;
    this.catalogue = catalogue;
    this.cursors = cursors;
    this.request = request;
  }

  @GET
  @Allowed(value = Right.SEE_ORGANISATION, scope = Scope.PRODUCTS_READ)
  @Operation(
      operationId = "listProducts",
      summary = "List the products",
      description =
          "Those that one may see: legal representatives, administrators and accounting all of"
              + " them, others those on which they have a right. Oldest first.")
  @Refuses({"product-type-unknown", "product-status-unknown"})
  public Page<ProductResponse> list(
      UUID organisationId,
      @Parameter(description = "Only products of this type", example = "domain") @QueryParam("type")
          @Nullable String type,
      @Parameter(
              description = "Only products with this status",
              example = "active",
              schema = @Schema(implementation = ProductStatus.class))
          @QueryParam("status")
          @Nullable String status,
      @Parameter(description = "A part of the name", example = "alpen")
          @QueryParam("q")
          @Size(max = 100)
          @Nullable String text,
      @Valid @BeanParam PageRequest page) {
    var list = "products " + organisationId;
    if (type != null && !catalogue.isType(type)) {
      throw Catalogue.typeUnknown().onQuery("type");
    }
    var filter = new ProductQueries.Filter(type, status == null ? null : parse(status), text);
    return cursors.page(
        list,
        page,
        Cursor.FIRST,
        (after, limit) -> queries.list(request.caller(), organisationId, filter, after, limit),
        last -> new Cursor(last.createdAt(), last.id()));
  }

  private static ProductStatus parse(String status) {
    return ProductStatus.of(status)
        .orElseThrow(() -> ProductProblem.PRODUCT_STATUS_UNKNOWN.exception().onQuery("status"));
  }

  @GET
  @Path("/{productId}")
  @Allowed(Right.SEE_PRODUCT)
  @Operation(
      operationId = "getProduct",
      summary = "Read a product",
      description = "With the version in `ETag`. Who has no right on it doesn't see it.")
  public RestResponse<ProductResponse> get(UUID organisationId, UUID productId) {
    return queries.get(organisationId, productId).ok();
  }

  @PATCH
  @Path("/{productId}")
  @Allowed(Right.EDIT_PRODUCT)
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "editProduct",
      summary = "Edit a product",
      description =
          "Its name and a domain's contact, for those who manage it; the billing address, for"
              + " those with accounting (tokens `money:write`). A domain keeps its name.")
  @Refuses({
    "domain-name-fixed",
    "domain-details-misplaced",
    "billing-address-unknown",
    "product-locked"
  })
  public RestResponse<ProductResponse> edit(
      UUID organisationId,
      UUID productId,
      @RequestBody(content = @Content(schema = @Schema(implementation = ProductDetails.class)))
          @NotNull
          byte[] patch,
      @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
    products.edit(request.caller(), organisationId, productId, patch, IfMatch.orMissing(ifMatch));
    return get(organisationId, productId);
  }
}
