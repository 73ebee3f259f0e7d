package dev.kontor.platform.http;

import dev.kontor.platform.problem.DomainException;
import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.RequestContext.Limited;
import dev.kontor.platform.security.Throttle;
import dev.kontor.platform.security.ThrottleConfig;
import io.github.bucket4j.ConsumptionProbe;
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
  private final CallBuckets sites;

  RateLimits(RequestContext request, ThrottleConfig config) {
    this.request = request;
    limit = config.calls();
    buckets = new CallBuckets(limit);
    sites = new CallBuckets(ofSite(config));
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
    var probe = probe();
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

  /** Of nobody in particular the /48 of IPv6 counts too, with its many networks. */
  private ConsumptionProbe probe() {
    var caller = request.caller();
    var site = caller.kind() == Caller.Kind.SYSTEM ? request.site() : null;
    var ofSite = site == null ? null : sites.take(caller, site);
    return ofSite == null || ofSite.isConsumed() ? buckets.take(caller, request.network()) : ofSite;
  }

  private static ThrottleConfig.Limit ofSite(ThrottleConfig config) {
    return new ThrottleConfig.Limit() {
      @Override
      public int count() {
        return (int)
            Math.min(Integer.MAX_VALUE, (long) config.calls().count() * config.siteFactor());
      }

      @Override
      public Duration period() {
        return config.calls().period();
      }
    };
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
