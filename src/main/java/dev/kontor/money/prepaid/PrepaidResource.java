package dev.kontor.money.prepaid;

import dev.kontor.platform.export.ExportOptions;
import dev.kontor.platform.export.Exports;
import dev.kontor.platform.export.Table;
import dev.kontor.platform.export.TableFormat;
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

/** The prepaid account and its statement. */
@Path("/v1/organisations/{organisationId}/prepaid")
@Tag(name = "Prepaid account")
class PrepaidResource {
  private final PrepaidAccounts prepaid;
  private final Statement statement;
  private final Exports exports;

  PrepaidResource(PrepaidAccounts prepaid, Statement statement, Exports exports) {
    this.prepaid = prepaid;
    this.statement = statement;
    this.exports = exports;
  }

  @GET
  @Allowed(Right.READ_MONEY)
  @Operation(
      operationId = "getPrepaid",
      summary = "Read the prepaid account",
      description =
          "The balance in each currency, and how much can be topped up with which payment method.")
  public PrepaidResponse get(UUID organisationId) {
    return prepaid.get(organisationId);
  }

  @GET
  @Path("/entries")
  @Allowed(Right.READ_MONEY)
  @Operation(
      operationId = "listPrepaidEntries",
      summary = "Read the statement",
      description =
          "The entries of the account in one currency, the newest first, with the balance after"
              + " each. A period includes its beginning and not its end; its days begin in the"
              + " zone that is given, or in UTC.")
  @Refuses({"period-invalid", "currency-unknown"})
  public Page<StatementLine> entries(
      UUID organisationId,
      @Valid @BeanParam StatementFilter filter,
      @Valid @BeanParam PageRequest page) {
    return statement.page(organisationId, filter, page);
  }

  @GET
  @Path("/entries.csv")
  @Allowed(Right.READ_MONEY)
  @Produces("text/csv")
  @Operation(
      operationId = "exportPrepaidEntries",
      summary = "Export the statement",
      description =
          "The filtered entries as CSV (RFC 4180, UTF-8, with a header line), streamed; times are"
              + " UTC. Cells that a spreadsheet would take for a formula begin with an apostrophe.")
  @Refuses({"period-invalid", "currency-unknown", "flag-invalid"})
  public RestResponse<StreamingOutput> export(
      UUID organisationId,
      @Valid @BeanParam StatementFilter filter,
      @Valid @BeanParam ExportOptions options) {
    var selection = statement.selection(organisationId, filter);
    var table =
        new Table(
            "statement",
            StatementColumns.COLUMNS,
            row -> statement.each(selection, entry -> row.add(StatementColumns.cells(entry))));
    return exports.answer(table, TableFormat.CSV, options.hasMark());
  }
}
