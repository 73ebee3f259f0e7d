package dev.kontor.platform.security;

import dev.kontor.platform.database.Ids;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;

/** Slows down: see {@link Throttled}. */
@Provider
@ApplicationScoped
@Throttled
@Priority(Priorities.AUTHORIZATION + 2)
public class ThrottledFilter implements ContainerRequestFilter {
  private final Throttle throttle;
  private final RequestContext context;
  private final ResourceInfo resource;

  ThrottledFilter(Throttle throttle, RequestContext context, ResourceInfo resource) {
    this.throttle = throttle;
    this.context = context;
    this.resource = resource;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    var limit = resource.getResourceMethod().getAnnotation(Throttled.class);
    throttle.take(limit.value(), limit.perCaller() ? caller() : key(request, limit.by()));
  }

  private String caller() {
    return context.caller().id().toString();
  }

  private String key(ContainerRequestContext request, String by) {
    return by.isEmpty()
        ? context.network()
        : parameter(request, "organisationId") + " " + parameter(request, by);
  }

  /** A UUID can be written in either case, which is one thing. */
  private static String parameter(ContainerRequestContext request, String name) {
    var text = String.valueOf(request.getUriInfo().getPathParameters().getFirst(name));
    return Ids.read(text).map(UUID::toString).orElse(text);
  }
}
