package dev.kontor.platform.http;

import dev.kontor.platform.problem.DomainException;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.RequestContext.Limited;
import dev.kontor.platform.security.Throttle;
import dev.kontor.platform.security.ThrottleConfig;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;

/**
 * A generous limit for each caller, and the {@code RateLimit} headers
 * (draft-ietf-httpapi-ratelimit-headers) of whichever limit the request met.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION + 1)
public class RateLimits implements ContainerRequestFilter, ContainerResponseFilter {
  private final RequestContext request;
  private final ThrottleConfig.Limit limit;
  private final CallBuckets buckets;

  RateLimits(RequestContext request, ThrottleConfig config) {
    this.request = request;
    limit = config.calls();
    buckets = new CallBuckets(limit);
  }

  @Override
  public void filter(ContainerRequestContext context) {
    take();
  }

  /**
   * Counts a call that was refused before it came here, such as one with a forged token.
   *
   * @return the refusal, or that of the limit where it is used up
   */
  DomainException counted(DomainException refusal) {
    try {
      if (request.limit() == null) {
        take();
      }
      return refusal;
    } catch (DomainException tooMany) {
      return tooMany;
    }
  }

  private void take() {
    var probe = buckets.take(request.caller(), request.network());
    request.limitedBy(
        new Limited(
            "calls",
            limit.count(),
            limit.period().toSeconds(),
            probe.getRemainingTokens(),
            Duration.ofNanos(probe.getNanosToWaitForReset()).toSeconds()));
    if (!probe.isConsumed()) {
      throw Throttle.tooMany(probe.getNanosToWaitForRefill());
    }
  }

  @Override
  public void filter(ContainerRequestContext context, ContainerResponseContext response) {
    var met = request.limit();
    if (met != null) {
      var headers = response.getHeaders();
      // Joined, not formatted: every answer has them.
      var name = '"' + met.name() + '"';
      headers.putSingle(
          "RateLimit-Policy", name + ";q=" + met.quota() + ";w=" + met.windowSeconds());
      headers.putSingle("RateLimit", name + ";r=" + met.remaining() + ";t=" + met.resetSeconds());
    }
  }
}
