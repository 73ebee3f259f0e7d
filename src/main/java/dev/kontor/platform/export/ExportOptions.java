package dev.kontor.platform.export;

import dev.kontor.platform.http.QueryFlag;
import jakarta.ws.rs.QueryParam;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How an export is written. */
public class ExportOptions {
  @Parameter(
      description = "Whether CSV begins with a byte order mark, as spreadsheet programs like it",
      schema = @Schema(type = SchemaType.BOOLEAN))
  @QueryParam("bom")
  @Nullable String bom;

  /**
   * Whether CSV begins with a byte order mark.
   *
   * @throws dev.kontor.platform.problem.DomainException 422 {@code flag-invalid}
   */
  public boolean hasMark() {
    return Objects.requireNonNullElse(QueryFlag.parse(bom, "bom"), false);
  }
}
