package dev.kontor.platform.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which part of a list is asked for. */
public class PageRequest {
  @Parameter(description = "How many items at most", example = "50")
  @QueryParam("limit")
  @DefaultValue("50")
  @Min(1)
  @Max(200)
  int limit = 50;

  @Parameter(description = "The cursor from `next` of the page before")
  @QueryParam("after")
  @Nullable String after;

  public int limit() {
    return limit;
  }

  /** The cursor as it came. */
  public @Nullable String after() {
    return after;
  }
}
