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
    throttle.take(limit.value(), limit.perCaller() ? caller() : key(uri, limit.by()));
  }

  private String caller() {
    return request.caller().id().toString();
  }

  private String key(UriInfo uri, String by) {
    return by.isEmpty()
        ? request.network()
        : parameter(uri, "organisationId") + " " + parameter(uri, by);
  }

  /** A UUID can be written in either case, which is one thing. */
  private static String parameter(UriInfo uri, String name) {
    var text = String.valueOf(uri.getPathParameters().getFirst(name));
    return Ids.read(text).map(UUID::toString).orElse(text);
  }
}
