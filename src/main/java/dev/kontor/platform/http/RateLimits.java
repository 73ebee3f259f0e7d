package dev.kontor.platform.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.RequestContext.Limited;
import dev.kontor.platform.security.Throttle;
import dev.kontor.platform.security.ThrottleConfig;
import io.github.bucket4j.Bucket;
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
 * A generous limit for each caller (the address, for those who haven't signed in), held in memory;
 * and the {@code RateLimit} headers (draft-ietf-httpapi-ratelimit-headers) of whichever limit the
 * request met.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION + 1)
public class RateLimits implements ContainerRequestFilter, ContainerResponseFilter {
  private static final int MOST_CALLERS = 100_000;

  private final RequestContext request;
  private final ThrottleConfig.Limit limit;
  private final Cache<String, Bucket> buckets;

  RateLimits(RequestContext request, ThrottleConfig config) {
    this.request = request;
    limit = config.calls();
    buckets =
        Caffeine.newBuilder().maximumSize(MOST_CALLERS).expireAfterAccess(limit.period()).build();
  }

  @Override
  public void filter(ContainerRequestContext context) {
    var caller = request.caller();
    var key = caller.kind() == Caller.Kind.SYSTEM ? request.network() : caller.id().toString();
    var probe = buckets.get(key, each -> newBucket()).tryConsumeAndReturnRemaining(1);
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

  private Bucket newBucket() {
    return Bucket.builder()
        .addLimit(each -> each.capacity(limit.count()).refillGreedy(limit.count(), limit.period()))
        .build();
  }
}
