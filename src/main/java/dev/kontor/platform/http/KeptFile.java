package dev.kontor.platform.http;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A file that is the same ever after.
 *
 * @param name how its download is called
 * @param tag the strong tag that goes with the bytes, without quotes
 */
public record KeptFile(String name, String mediaType, byte[] content, String tag) {
  private static final String NO_TAG = "\"\"";

  /**
   * The answer with a file, or 304 where the caller knows it.
   *
   * @param kept empty where it wasn't made yet
   * @param making makes it then
   */
  public static Response answer(
      HttpHeaders http, Optional<KeptFile> kept, Supplier<KeptFile> making) {
    if (kept.isEmpty()) {
      // Nobody knows a file that wasn't made.
      ReadCondition.isKnown(http, NO_TAG);
    }
    return kept.orElseGet(making).answer(http);
  }

  private Response answer(HttpHeaders http) {
    var isKnown = ReadCondition.isKnown(http, "\"" + tag + "\"");
    var answer = isKnown ? Response.notModified() : file();
    return answer.tag(new EntityTag(tag)).header("Cache-Control", "private, no-cache").build();
  }

  private Response.ResponseBuilder file() {
    return Response.ok(content)
        .type(mediaType)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }
}
