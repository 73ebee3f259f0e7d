package dev.kontor.audit;

import dev.kontor.audit.ActivityQueries.Log;
import dev.kontor.audit.ActivityQueries.Selection;
import dev.kontor.platform.http.CsvAnswer;
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

/** An organisation's activity log as a file. */
@Path("/v1/organisations/{organisationId}/activity.csv")
@Tag(name = "Activity")
class ActivityExportResource {
  private final ActivityQueries queries;

  ActivityExportResource(ActivityQueries queries) {
    this.queries = queries;
  }

  @GET
  @Allowed(Right.READ_ACTIVITY)
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
