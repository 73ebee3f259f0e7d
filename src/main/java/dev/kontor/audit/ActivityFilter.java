package dev.kontor.audit;

import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.time.WrittenTime;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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

  @Parameter(
      description = "Only what this one did: the id of the entry's `actor`",
      example = "019ab3c4-6f02-7b1d-8c55-2f9e4d7a6b31",
      schema = @Schema(type = SchemaType.STRING, format = "uuid"))
  @QueryParam("actor")
  @Nullable String actor;

  @Parameter(
      description = "Only what was done to this: the id of the entry's `subject`",
      example = "019ab3c4-8e20-7a65-b2d3-7c1f0e9d8b44",
      schema = @Schema(type = SchemaType.STRING, format = "uuid"))
  @QueryParam("subject")
  @Nullable String subject;

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
