package dev.kontor.platform.http;

import dev.kontor.platform.idempotency.Idempotent;
import dev.kontor.platform.security.CallLimits;
import dev.kontor.platform.security.Throttled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;

/**
 * Slows down: see {@link Throttled}. Where a call may be the repeat of another one, which takes
 * nothing, that is found out first: the interceptor behind {@link Idempotent} slows down then.
 */
@Provider
@ApplicationScoped
@Throttled
@Priority(Priorities.AUTHORIZATION + 2)
public class ThrottledFilter implements ContainerRequestFilter {
  private final CallLimits limits;
  private final ResourceInfo resource;

  ThrottledFilter(CallLimits limits, ResourceInfo resource) {
    this.limits = limits;
    this.resource = resource;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    var method = resource.getResourceMethod();
    if (!method.isAnnotationPresent(Idempotent.class)) {
      limits.take(method.getAnnotation(Throttled.class), request.getUriInfo());
    }
  }
}
