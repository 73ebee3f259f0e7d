package dev.kontor.access.grant;

import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.paging.Cursors;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Allowed;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.Right;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Who has rights on a product. */
@Path("/v1/organisations/{organisationId}/products/{productId}/users")
@Tag(name = "Access")
class ProductUserResource {
  private final SharingService sharing;
  private final ProductUserQueries users;
  private final Cursors cursors;
  private final RequestContext request;

  ProductUserResource(
      SharingService sharing, ProductUserQueries users, Cursors cursors, RequestContext request) {
    this.sharing = sharing;
    this.users = users;
    this.cursors = cursors;
    this.request = request;
  }

  @GET
  @Allowed(Right.SHARE_PRODUCT)
  @Operation(
      operationId = "listProductUsers",
      summary = "List who has rights on a product",
      description =
          "In the order in which they joined. For those who manage the product: with the right"
              + " `technical` on it, or by their role. Closed to externals, as all lists of members"
              + " are.")
  @Refuses("product-locked")
  public Page<ProductUserResponse> list(
      UUID organisationId, UUID productId, @Valid @BeanParam PageRequest page) {
    if (!request.caller().may(Right.READ_MEMBERS)) {
      throw CommonProblem.NOT_ALLOWED.exception();
    }
    var list = "users of " + productId;
    return cursors
        .page(
            list,
            page,
            Cursor.FIRST,
            (after, limit) -> users.list(organisationId, productId, after, limit),
            last -> new Cursor(last.joinedAt(), last.user().memberId()))
        .map(ProductUserQueries.Row::user);
  }

  @PUT
  @Path("/{memberId}")
  @Allowed(Right.SHARE_PRODUCT)
  @ResponseStatus(204)
  @Operation(
      operationId = "giveProductUse",
      summary = "Give a member the use of a product",
      description =
          "The right `use`, granted directly; other grants stay as they are. For those who manage"
              + " the product. Externals aren't told that somebody has everything by their role.")
  @Refuses({"everything-by-role", "product-locked"})
  public void give(UUID organisationId, UUID productId, UUID memberId) {
    sharing.setUse(request.caller(), organisationId, productId, memberId, true);
  }

  @DELETE
  @Path("/{memberId}")
  @Allowed(Right.SHARE_PRODUCT)
  @ResponseStatus(204)
  @Operation(
      operationId = "takeProductUse",
      summary = "Take the use of a product back",
      description =
          "The right `use` as far as it was granted directly; what a work group gives stays. For"
              + " those who manage the product.")
  @Refuses({"everything-by-role", "product-locked"})
  public void take(UUID organisationId, UUID productId, UUID memberId) {
    sharing.setUse(request.caller(), organisationId, productId, memberId, false);
  }
}
