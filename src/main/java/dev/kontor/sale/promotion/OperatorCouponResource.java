package dev.kontor.sale.promotion;

import dev.kontor.platform.export.Column;
import dev.kontor.platform.export.Exports;
import dev.kontor.platform.export.Table;
import dev.kontor.platform.http.IfMatch;
import dev.kontor.platform.http.MergePatch;
import dev.kontor.platform.http.QueryId;
import dev.kontor.platform.idempotency.Idempotent;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.FreshPassword;
import dev.kontor.platform.security.OperatorOnly;
import dev.kontor.platform.security.RequestContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** How operators give out coupons, see what becomes of them, and pause them (CPN-4). */
@Path("/v1/operator/coupons")
@Tag(name = "Operators")
class OperatorCouponResource {
  private static final String COUPONS = "/v1/operator/coupons";

  private final CouponLists lists;
  private final CouponIssueService issues;
  private final CouponEditService edits;
  private final CouponBatchQueries batches;
  private final Exports exports;
  private final RequestContext request;

  OperatorCouponResource(
      CouponLists lists,
      CouponIssueService issues,
      CouponEditService edits,
      CouponBatchQueries batches,
      Exports exports,
      RequestContext request) {
    this.lists = lists;
    this.issues = issues;
    this.edits = edits;
    this.batches = batches;
    this.exports = exports;
    this.request = request;
  }

  @GET
  @OperatorOnly
  @Operation(
      operationId = "listCoupons",
      summary = "List the coupons",
      description = "The newest first.")
  public Page<CouponResponse> list(
      @Parameter(
              description = "Only those that were made together",
              schema = @Schema(type = SchemaType.STRING, format = "uuid"))
          @QueryParam("batchId")
          @Nullable String batchId,
      @Valid @BeanParam PageRequest page) {
    return lists.list(QueryId.parse(batchId, "batchId"), page);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @OperatorOnly
  @FreshPassword
  @Idempotent
  @ResponseStatus(201)
  @Operation(
      operationId = "issueCoupon",
      summary = "Give out a coupon",
      description = "It lowers the price of new products for whoever knows its code.")
  @Refuses({
    "amount-invalid",
    "coupon-code-invalid",
    "coupon-code-taken",
    "coupon-incomplete",
    "coupon-amounts-invalid",
    "coupon-dates-invalid",
    "coupon-offer-unknown",
    "product-type-unknown"
  })
  public RestResponse<CouponResponse> issue(@NotNull @Valid IssueCouponRequest asked) {
    var coupon = issues.issue(request.caller(), asked);
    return coupon.created(COUPONS + "/" + coupon.body().id());
  }

  @POST
  @Path("/batches")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces("text/csv")
  @OperatorOnly
  @FreshPassword
  @Idempotent(resumable = true)
  @ResponseStatus(201)
  @Operation(
      operationId = "issueCouponBatch",
      summary = "Give out many coupons",
      description =
          "Each is good for one order, and has a code that nobody can guess. All are made, or none;"
              + " the answer is a CSV of their codes, streamed: a repeat with the same key gets the"
              + " same ones.")
  @APIResponse(
      responseCode = "201",
      headers = @Header(name = "Location"),
      content =
          @Content(
              mediaType = "text/csv",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @Refuses({
    "amount-invalid",
    "coupon-code-invalid",
    "coupon-incomplete",
    "coupon-amounts-invalid",
    "coupon-dates-invalid",
    "coupon-offer-unknown",
    "product-type-unknown"
  })
  public RestResponse<StreamingOutput> issueBatch(@NotNull @Valid IssueCouponBatchRequest asked) {
    var batchId = issues.issueBatch(request.caller(), asked);
    var codes =
        new Table("coupons", List.of(Column.text("code")), row -> batches.each(batchId, row::add));
    return exports.ofNew(COUPONS + "?batchId=" + batchId, codes);
  }

  @GET
  @Path("/{couponId}")
  @OperatorOnly
  @Operation(
      operationId = "getCoupon",
      summary = "Read a coupon",
      description = "With the version in `ETag`.")
  public RestResponse<CouponResponse> get(UUID couponId) {
    return lists.get(couponId).ok();
  }

  @PATCH
  @Path("/{couponId}")
  @OperatorOnly
  @FreshPassword
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "editCoupon",
      summary = "Pause a coupon, or widen its limits",
      description = "Orders that have it keep it. Limits only become wider.")
  @Refuses("coupon-limit-narrowed")
  public RestResponse<CouponResponse> edit(
      UUID couponId,
      @RequestBody(content = @Content(schema = @Schema(implementation = CouponDetails.class)))
          @NotNull
          byte[] patch,
      @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
    return edits.edit(request.caller(), couponId, patch, IfMatch.orMissing(ifMatch)).ok();
  }

  @GET
  @Path("/{couponId}/redemptions")
  @OperatorOnly
  @Operation(
      operationId = "listCouponRedemptions",
      summary = "See who used a coupon",
      description = "The newest first, also for orders that came to nothing.")
  public Page<CouponRedemptionResponse> redemptions(
      UUID couponId, @Valid @BeanParam PageRequest page) {
    return lists.redemptions(couponId, page);
  }
}
