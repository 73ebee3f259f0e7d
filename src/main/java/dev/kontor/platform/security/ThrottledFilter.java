package dev.kontor.platform.security;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;

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
    var key =
        limit.by().isEmpty()
            ? context.network()
            : String.valueOf(request.getUriInfo().getPathParameters().getFirst(limit.by()));
    throttle.take(limit.value(), key);
  }
}
