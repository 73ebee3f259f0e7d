package dev.kontor.platform.security;

import dev.kontor.platform.database.Ids;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** Takes what a call takes of its shared limit: see {@link Throttled}. */
@Singleton
public class CallLimits {
  private final Throttle throttle;
  private final RequestContext request;

  CallLimits(Throttle throttle, RequestContext request) {
    this.throttle = throttle;
    this.request = request;
  }

  /**
   * Takes one.
   *
   * @throws dev.kontor.platform.problem.DomainException 429 with {@code Retry-After}
   */
  public void take(Throttled limit, UriInfo uri) {
    if (limit.perCaller()) {
      throttle.take(limit.value(), request.caller().owner().toString());
    } else if (limit.by().isEmpty()) {
      throttle.takeOfNetwork(limit.value());
    } else {
      throttle.take(
          limit.value(), parameter(uri, "organisationId") + " " + parameter(uri, limit.by()));
    }
  }

  /** A UUID can be written in either case, which is one thing. */
  private static String parameter(UriInfo uri, String name) {
    var text = String.valueOf(uri.getPathParameters().getFirst(name));
    return Ids.read(text).map(UUID::toString).orElse(text);
  }
}
