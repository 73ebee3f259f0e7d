package dev.kontor.platform.http;

import dev.kontor.platform.problem.CommonProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The condition of RFC 9110 under which a thing may be changed: that it is still as it was read.
 */
public record IfMatch(@Nullable String header) {

  /** The strong entity tag of a version. */
  public static String etag(long version) {
    return "\"" + version + "\"";
  }

  /**
   * Lets a change pass.
   *
   * @throws dev.kontor.platform.problem.DomainException 428 without the header, 400 where it can't
   *     be read, 412 where the thing has changed since
   */
  public void require(long version) {
    if (header == null || header.isBlank()) {
      throw CommonProblem.IF_MATCH_REQUIRED.exception();
    }
    requireTag(etag(version));
  }

  void requireTag(String tag) {
    var tags =
        EntityTags.parse(header == null ? null : List.of(header))
            .orElseThrow(CommonProblem.MALFORMED_REQUEST::exception);
    if (!tags.matchStrongly(tag)) {
      throw CommonProblem.STALE_VERSION.exception();
    }
  }

  /** How JAX-RS reads the header. */
  public static IfMatch valueOf(String header) {
    return new IfMatch(header);
  }

  /** A request without the header gives JAX-RS null. */
  public static IfMatch orMissing(@Nullable IfMatch given) {
    return given == null ? new IfMatch(null) : given;
  }
}
