package dev.kontor.platform.image;

import dev.kontor.platform.security.Secrets;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.HexFormat;

/**
 * A picture as it is kept and sent.
 *
 * @param etag the hash of its bytes, without quotes
 */
public record StoredPicture(String mediaType, byte[] content, String etag) {
  static StoredPicture of(Picture picture) {
    var content = picture.bytes();
    var hash = Secrets.hash(HexFormat.of().formatHex(content));
    return new StoredPicture(picture.mediaType(), content, HexFormat.of().formatHex(hash, 0, 16));
  }

  /** The picture; 304 where the reader has it already and says so by {@code If-None-Match}. */
  public Response answer(Request request) {
    var tag = new EntityTag(etag);
    var unchanged = request.evaluatePreconditions(tag);
    var answer = unchanged == null ? Response.ok(content).type(mediaType) : unchanged;
    return answer.tag(tag).header("Cache-Control", "private, max-age=300").build();
  }
}
