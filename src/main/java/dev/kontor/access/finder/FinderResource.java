package dev.kontor.access.finder;

import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.paging.Cursors;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Authenticated;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.Scope;
import dev.kontor.product.catalogue.Catalogue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The products of all the caller's organisations. */
@Path("/v1/me/products")
@Tag(name = "Finder")
class FinderResource {
  private final FinderQueries queries;
  private final Catalogue catalogue;
  private final Cursors cursors;
  private final RequestContext request;

  FinderResource(
      FinderQueries queries, Catalogue catalogue, Cursors cursors, RequestContext request) {
    this.queries = queries;
    this.catalogue = catalogue;
    this.cursors = cursors;
    this.request = request;
  }

  @GET
  @Authenticated(scope = Scope.ACCOUNT_READ)
  @Operation(
      operationId = "findProducts",
      summary = "Find products in all organisations",
      description =
          "Those that one may see, in each organisation that one belongs to; none where one is"
              + " suspended. Oldest first.")
  @Refuses("product-type-unknown")
  public Page<FoundProduct> find(
      @Parameter(description = "Only products of this type", example = "domain") @QueryParam("type")
          @Nullable String type,
      @Parameter(
              description =
                  "A part of the name; a domain's also as people write it, such as"
                      + " `alpenglück.ch`, with whole parts between the dots",
              example = "alpen")
          @QueryParam("q")
          @Size(max = 253)
          @Nullable String text,
      @Valid @BeanParam PageRequest page) {
    var userId = request.caller().id();
    var list = "products of " + userId;
    if (type != null && !catalogue.isType(type)) {
      throw Catalogue.typeUnknown().onQuery("type");
    }
    return cursors
        .page(
            list,
            page,
            Cursor.FIRST,
            (after, limit) ->
                queries.list(userId, new FinderQueries.Filter(type, text), after, limit),
            last -> new Cursor(last.createdAt(), last.product().id()))
        .map(FinderQueries.Row::product);
  }
}
