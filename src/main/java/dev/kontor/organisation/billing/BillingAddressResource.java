package dev.kontor.organisation.billing;

import dev.kontor.platform.http.IfMatch;
import dev.kontor.platform.http.MergePatch;
import dev.kontor.platform.http.QueryId;
import dev.kontor.platform.idempotency.Idempotent;
import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.paging.Cursors;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Allowed;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.Right;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
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
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Where an organisation's invoices go (ORG-3). */
@Path("/v1/organisations/{organisationId}/billing-addresses")
@Tag(name = "Billing addresses")
class BillingAddressResource {
  private final BillingAddressService addresses;
  private final BillingAddressEditService editor;
  private final Cursors cursors;
  private final RequestContext request;

  BillingAddressResource(
      BillingAddressService addresses,
      BillingAddressEditService editor,
      Cursors cursors,
      RequestContext request) {
    this.addresses = addresses;
    this.editor = editor;
    this.cursors = cursors;
    this.request = request;
  }

  @GET
  @Allowed(Right.MANAGE_BILLING)
  @Operation(
      operationId = "listBillingAddresses",
      summary = "List the billing addresses",
      description = "Oldest first. Where there is any, exactly one is the default.")
  public Page<BillingAddressResponse> list(
      UUID organisationId, @Valid @BeanParam PageRequest page) {
    var list = "billing-addresses:" + organisationId;
    return cursors.page(
        list,
        page,
        Cursor.FIRST,
        (after, limit) -> editor.list(organisationId, after, limit),
        last -> new Cursor(last.createdAt(), last.id()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Right.MANAGE_BILLING)
  @Idempotent
  @ResponseStatus(201)
  @Operation(
      operationId = "addBillingAddress",
      summary = "Add a billing address",
      description =
          "The first one becomes the default; a later one only where `isDefault` says so, and then"
              + " takes it from the one that was. An organisation has 100 at most.")
  @Refuses({
    "address-country-unknown",
    "postal-code-invalid",
    "vat-number-invalid",
    "too-many-billing-addresses"
  })
  public RestResponse<BillingAddressResponse> add(
      UUID organisationId, @NotNull @Valid BillingAddressDetails given) {
    var added = addresses.add(organisationId, given);
    return added.created(
        "/v1/organisations/" + organisationId + "/billing-addresses/" + added.body().id());
  }

  @GET
  @Path("/{billingAddressId}")
  @Allowed(Right.MANAGE_BILLING)
  @Operation(
      operationId = "getBillingAddress",
      summary = "Read a billing address",
      description = "With the version in `ETag`.")
  public RestResponse<BillingAddressResponse> get(UUID organisationId, UUID billingAddressId) {
    return editor.get(organisationId, billingAddressId).ok();
  }

  @PATCH
  @Path("/{billingAddressId}")
  @Allowed(Right.MANAGE_BILLING)
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "editBillingAddress",
      summary = "Edit a billing address",
      description =
          "A JSON Merge Patch: absent members stay, null empties those that may be empty. Making one"
              + " the default takes it from the one that was; the default can't be given up"
              + " otherwise. Invoices that were issued keep the address they were issued to.")
  @Refuses({
    "address-country-unknown",
    "postal-code-invalid",
    "vat-number-invalid",
    "default-billing-address"
  })
  public RestResponse<BillingAddressResponse> edit(
      UUID organisationId,
      UUID billingAddressId,
      @RequestBody(
              content = @Content(schema = @Schema(implementation = BillingAddressDetails.class)))
          @NotNull
          byte[] patch,
      @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
    return editor.edit(organisationId, billingAddressId, patch, IfMatch.orMissing(ifMatch)).ok();
  }

  @DELETE
  @Path("/{billingAddressId}")
  @Allowed(Right.MANAGE_BILLING)
  @ResponseStatus(204)
  @Operation(
      operationId = "removeBillingAddress",
      summary = "Remove a billing address",
      description =
          "The default goes last: make another one the default before. An address that products"
              + " are tied to is removed with a replacement, to which they are tied from then on;"
              + " without one it is refused, naming them. Of ended products the tie just goes.")
  @Refuses({
    "default-billing-address",
    "billing-address-in-use",
    "replacement-address-unknown",
    "product-locked"
  })
  public void remove(
      UUID organisationId,
      UUID billingAddressId,
      @Parameter(
              description = "Another billing address, for the products that are tied to this one",
              example = "019ab3c5-2b44-7d0a-8f13-9c6e1a7b4d53")
          @QueryParam("replacement")
          @Nullable String replacement,
      @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
    addresses.remove(
        request.caller(),
        organisationId,
        billingAddressId,
        QueryId.parse(replacement, "replacement"),
        IfMatch.orMissing(ifMatch));
  }
}
