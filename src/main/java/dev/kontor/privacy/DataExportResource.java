package dev.kontor.privacy;

import dev.kontor.account.identity.Accounts;
import dev.kontor.platform.export.Exports;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.security.Authenticated;
import dev.kontor.platform.security.FreshPassword;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.Throttled;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What is held about the signed-in user, as a file. */
@Path("/v1/me/export")
@Tag(name = "Me")
class DataExportResource {
  private static final String ZIP = "application/zip";

  private final Accounts accounts;
  private final DataZip zip;
  private final Exports exports;
  private final RequestContext request;
  private final Clock clock;

  DataExportResource(
      Accounts accounts, DataZip zip, Exports exports, RequestContext request, Clock clock) {
    this.accounts = accounts;
    this.zip = zip;
    this.exports = exports;
    this.request = request;
    this.clock = clock;
  }

  @GET
  @Authenticated
  @FreshPassword
  @Throttled(value = "data-export", perCaller = true)
  @Produces(ZIP)
  @Operation(
      operationId = "exportOwnData",
      summary = "Get all that is held about oneself",
      description =
          "A ZIP of JSON, streamed: a `README.txt` in one's language explains each file. Without"
              + " secrets, what is of others, and documents of organisations. Three a day.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public RestResponse<StreamingOutput> export() {
    var person =
        accounts.find(request.caller().id()).orElseThrow(CommonProblem.NOT_FOUND::exception);
    var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return exports.answer("my-data-" + day + ".zip", ZIP, out -> zip.write(person, out));
  }
}
