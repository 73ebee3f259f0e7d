package dev.kontor.platform.image;

import dev.kontor.platform.http.ReadCondition;
import dev.kontor.platform.secret.Secrets;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
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
  public Response answer(HttpHeaders headers) {
    var isKnown = ReadCondition.isKnown(headers, "\"" + etag + "\"");
    var answer = isKnown ? Response.notModified() : Response.ok(content).type(mediaType);
    return answer.tag(new EntityTag(etag)).header("Cache-Control", "private, max-age=300").build();
  }
}
