package dev.kontor.audit;

import dev.kontor.audit.ActivityQueries.Selection;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Authenticated;
import dev.kontor.platform.security.RequestContext;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The signed-in user's activity log. */
@Path("/v1/me/activity")
@Tag(name = "Me")
class MyActivityResource {
  private final ActivityPages pages;
  private final RequestContext request;
  private final Clock clock;

  MyActivityResource(ActivityPages pages, RequestContext request, Clock clock) {
    this.pages = pages;
    this.request = request;
    this.clock = clock;
  }

  @GET
  @Authenticated
  @Operation(
      operationId = "listOwnActivity",
      summary = "Read the own activity",
      description =
          "What was done to one's account, newest first, for twelve months. A period includes its"
              + " beginning and not its end.")
  @Refuses("instant-invalid")
  public Page<ActivityEntry> mine(
      @Valid @BeanParam ActivityFilter filter, @Valid @BeanParam PageRequest page) {
    var user = request.caller().id();
    return pages.page(
        Selection.of(ActivityLog.USER, user, filter, ActivityRing.oldestKept(clock.instant())),
        page);
  }
}
