package dev.kontor.access.grant;

import dev.kontor.platform.http.IfMatch;
import dev.kontor.platform.http.Versioned;
import dev.kontor.platform.idempotency.AsksOnly;
import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.paging.Cursors;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Allowed;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.Right;
import dev.kontor.platform.security.Scope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What a member may do with the organisation's products. */
@Path("/v1/organisations/{organisationId}/members/{memberId}/access")
@Tag(name = "Access")
class AccessResource {
  private final AccessService access;
  private final EffectiveRightQueries effective;
  private final Cursors cursors;
  private final RequestContext request;

  AccessResource(
      AccessService access,
      EffectiveRightQueries effective,
      Cursors cursors,
      RequestContext request) {
    this.access = access;
    this.effective = effective;
    this.cursors = cursors;
    this.request = request;
  }

  @GET
  @Allowed(Right.MANAGE_MEMBERS)
  @Operation(
      operationId = "getAccess",
      summary = "Read a member's access",
      description =
          "What is granted to the member directly, and the rights in effect with where each comes"
              + " from: the role, a direct grant, a work group. The version in `ETag` is that of"
              + " the direct grants.")
  public RestResponse<AccessResponse> get(
      UUID organisationId, UUID memberId, @Valid @BeanParam PageRequest page) {
    var list = "access " + memberId;
    var matrix = access.ofMember(organisationId, memberId);
    var products =
        cursors.page(
            list,
            page,
            Cursor.FIRST,
            (after, limit) -> effective.list(organisationId, memberId, after, limit),
            EffectiveRightQueries.OnProduct::end);
    return new Versioned<>(
            new AccessResponse(
                matrix.entitlements().everything(),
                matrix.entitlements().grants(),
                products.items().stream().flatMap(each -> each.rights().stream()).toList(),
                products.next()),
            matrix.version())
        .ok();
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Right.MANAGE_MEMBERS)
  @Operation(
      operationId = "replaceAccess",
      summary = "Replace a member's access",
      description =
          "As a whole: what isn't named is taken away. Takes effect on the next request. A grant"
              + " names a product, or a type: without `futureProducts` that stands for its present"
              + " products, each of which gets a grant of its own; with it, for those that are made"
              + " later. `everything` is all rights on all products, present and future. At most"
              + " 5,000 grants in one call, and on 5,000 products. Legal representatives and"
              + " administrators have everything by their role.")
  @Refuses({
    "everything-by-role",
    "grant-target-invalid",
    "granted-product-unknown",
    "granted-type-unknown",
    "granted-right-unknown",
    "too-many-grants",
    "legal-representatives-only"
  })
  public RestResponse<AccessResponse> replace(
      UUID organisationId,
      UUID memberId,
      @RequestBody(content = @Content(schema = @Schema(implementation = AccessRequest.class)))
          @NotNull
          byte[] matrix,
      @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
    access.replaceOfMember(
        request.caller(), organisationId, memberId, matrix, IfMatch.orMissing(ifMatch));
    return get(organisationId, memberId, new PageRequest());
  }

  @POST
  @Path("/preview")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(value = Right.MANAGE_MEMBERS, scope = Scope.MEMBERS_READ)
  @AsksOnly
  @Operation(
      operationId = "previewAccess",
      summary = "Preview another access of a member",
      description =
          "Tells which rights the member would get and lose if this replaced their access; what"
              + " the role or a work group gives stays. Changes nothing.")
  @Refuses({
    "everything-by-role",
    "grant-target-invalid",
    "granted-product-unknown",
    "granted-type-unknown",
    "granted-right-unknown",
    "too-many-grants"
  })
  public RestResponse<AccessPreview> preview(
      UUID organisationId,
      UUID memberId,
      @RequestBody(content = @Content(schema = @Schema(implementation = AccessRequest.class)))
          @NotNull
          byte[] matrix) {
    return RestResponse.ok(access.preview(organisationId, memberId, matrix));
  }
}
