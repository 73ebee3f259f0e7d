package dev.kontor.audit;

import dev.kontor.audit.ActivityQueries.Log;
import dev.kontor.audit.ActivityQueries.Selection;
import dev.kontor.platform.http.CsvAnswer;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Allowed;
import dev.kontor.platform.security.Right;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** An organisation's activity log. */
@Path("/v1/organisations")
@Tag(name = "Activity")
class ActivityResource {
  private final ActivityQueries queries;
  private final ActivityPages pages;

  ActivityResource(ActivityQueries queries, ActivityPages pages) {
    this.queries = queries;
    this.pages = pages;
  }

  @GET
  @Path("/{organisationId}/activity")
  @Allowed(Right.ADMINISTER)
  @Operation(
      operationId = "listActivity",
      summary = "Read an organisation's activity",
      description =
          "Who did what to what, when and from where, with before and after, newest first. A period"
              + " includes its beginning and not its end.")
  @Refuses("instant-invalid")
  public Page<ActivityEntry> list(
      UUID organisationId,
      @Valid @BeanParam ActivityFilter filter,
      @Valid @BeanParam PageRequest page) {
    return pages.page(Selection.of(Log.ORGANISATION, organisationId, filter), page);
  }

  @GET
  @Path("/{organisationId}/activity.csv")
  @Allowed(Right.ADMINISTER)
  @Produces("text/csv")
  @Operation(
      operationId = "exportActivity",
      summary = "Export an organisation's activity",
      description =
          "The filtered entries as CSV (RFC 4180, UTF-8, with a header line), streamed. Cells that"
              + " a spreadsheet would take for a formula begin with an apostrophe.")
  @Refuses("instant-invalid")
  public RestResponse<StreamingOutput> export(
      UUID organisationId, @Valid @BeanParam ActivityFilter filter) {
    var selection = Selection.of(Log.ORGANISATION, organisationId, filter);
    return CsvAnswer.of(
        "activity.csv",
        ActivityColumns.HEADER,
        line -> queries.each(selection, entry -> line.accept(ActivityColumns.cells(entry))));
  }
}
