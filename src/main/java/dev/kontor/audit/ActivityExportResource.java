package dev.kontor.audit;

import dev.kontor.audit.ActivityQueries.Selection;
import dev.kontor.platform.export.ExportOptions;
import dev.kontor.platform.export.Exports;
import dev.kontor.platform.export.Table;
import dev.kontor.platform.export.TableFormat;
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
  private final Exports exports;

  ActivityExportResource(ActivityQueries queries, Exports exports) {
    this.queries = queries;
    this.exports = exports;
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
  @Refuses({"instant-invalid", "flag-invalid"})
  public RestResponse<StreamingOutput> export(
      UUID organisationId,
      @Valid @BeanParam ActivityFilter filter,
      @Valid @BeanParam ExportOptions options) {
    var selection = Selection.of(ActivityLog.ORGANISATION, organisationId, filter);
    var table =
        new Table(
            "activity",
            ActivityColumns.COLUMNS,
            row -> queries.each(selection, entry -> row.add(ActivityColumns.cells(entry))));
    return exports.answer(table, TableFormat.CSV, options.hasMark());
  }
}
