package dev.kontor.platform.http;

import jakarta.ws.rs.core.HttpHeaders;

/** Under which conditions of RFC 9110 a thing is read. */
public final class ReadCondition {
  private ReadCondition() {}

  /**
   * Whether the reader has a representation already and says so by {@code If-None-Match}; a header
   * that can't be read is no condition.
   *
   * @param tag the quoted strong tag of the representation
   * @throws dev.kontor.platform.problem.DomainException 412 where it isn't the one that {@code
   *     If-Match} asks for, 400 where that can't be read
   */
  public static boolean isKnown(HttpHeaders headers, String tag) {
    var wanted = headers.getRequestHeaders().get(HttpHeaders.IF_MATCH);
    if (wanted != null) {
      IfMatch.valueOf(String.join(",", wanted)).requireTag(tag);
    }
    var known = headers.getRequestHeaders().get(HttpHeaders.IF_NONE_MATCH);
    return known != null
        && EntityTags.parse(known).filter(each -> each.matchWeakly(tag)).isPresent();
  }
}
