package dev.kontor.audit;

import dev.kontor.audit.ActivityQueries.Selection;
import dev.kontor.platform.paging.Page;
import dev.kontor.platform.paging.PageRequest;
import dev.kontor.platform.problem.Refuses;
import dev.kontor.platform.security.Allowed;
import dev.kontor.platform.security.Right;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** An organisation's activity log. */
@Path("/v1/organisations/{organisationId}/activity")
@Tag(name = "Activity")
class ActivityResource {
  private final ActivityPages pages;

  ActivityResource(ActivityPages pages) {
    this.pages = pages;
  }

  @GET
  @Allowed(Right.READ_ACTIVITY)
  @Operation(
      operationId = "listActivity",
      summary = "Read an organisation's activity",
      description =
          "Who did what to what, when and from where, with before and after, newest first. A period"
              + " includes its beginning and not its end. What was told of those who are erased is"
              + " empty.")
  @Refuses("instant-invalid")
  public Page<ActivityEntry> list(
      UUID organisationId,
      @Valid @BeanParam ActivityFilter filter,
      @Valid @BeanParam PageRequest page) {
    return pages.page(Selection.of(ActivityLog.ORGANISATION, organisationId, filter), page);
  }
}
