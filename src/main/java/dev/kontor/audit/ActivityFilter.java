package dev.kontor.audit;

import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.time.WrittenTime;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which entries are asked for. */
public class ActivityFilter {
  @Parameter(
      description = "Only entries of this kind, or of all kinds of a thing",
      example = "member")
  @QueryParam("kind")
  @Size(max = 100)
  @Nullable String kind;

  @Parameter(
      description = "From this instant on (included), UTC",
      example = "2026-11-01T00:00:00Z",
      schema = @Schema(format = "date-time"))
  @QueryParam("from")
  @Size(max = 40)
  @Nullable String from;

  @Parameter(
      description = "Until this instant (not included), UTC",
      example = "2026-12-01T00:00:00Z",
      schema = @Schema(format = "date-time"))
  @QueryParam("to")
  @Size(max = 40)
  @Nullable String to;

  Instant fromOr(Instant earliest) {
    var given = instant("from", from, earliest);
    return given.isBefore(earliest) ? earliest : given;
  }

  Instant toOr(Instant latest) {
    return instant("to", to, latest);
  }

  private static Instant instant(String name, @Nullable String text, Instant otherwise) {
    if (text == null) {
      return otherwise;
    }
    return WrittenTime.instant(text)
        .map(Cursor::storable)
        .orElseThrow(() -> AuditProblem.INSTANT_INVALID.exception().onQuery(name));
  }
}
