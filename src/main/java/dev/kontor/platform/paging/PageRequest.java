package dev.kontor.platform.paging;

import dev.kontor.platform.problem.CommonProblem;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which part of a list is asked for. */
public class PageRequest {
  private static final int USUAL = 50;
  private static final int MOST = 200;

  /** Text, so that what isn't a number is answered like a number that isn't allowed. */
  @Parameter(
      description = "How many items at most",
      example = "50",
      schema =
          @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
  @QueryParam("limit")
  @Nullable String limit;

  @Parameter(description = "The cursor from `next` of the page before")
  @QueryParam("after")
  @Nullable String after;

  /** A part as if it had been asked for. */
  public static PageRequest of(@Nullable String after, int limit) {
    var page = new PageRequest();
    page.after = after;
    page.limit = Integer.toString(limit);
    return page;
  }

  /**
   * How many items are asked for.
   *
   * @throws dev.kontor.platform.problem.DomainException 422 {@code limit-invalid}
   */
  public int limit() {
    if (limit == null) {
      return USUAL;
    }
    if (!limit.matches("[0-9]{1,3}") || !isAllowed(Integer.parseInt(limit))) {
      throw CommonProblem.LIMIT_INVALID.exception().onQuery("limit");
    }
    return Integer.parseInt(limit);
  }

  private static boolean isAllowed(int count) {
    return count >= 1 && count <= MOST;
  }

  /** The cursor as it came. */
  public @Nullable String after() {
    return after;
  }
}
