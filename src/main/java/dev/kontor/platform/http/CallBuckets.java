package dev.kontor.platform.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.ThrottleConfig;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;

/** What each caller may still call, held in memory; by network for those nobody has identified. */
final class CallBuckets {
  private static final int MOST_CALLERS = 100_000;

  private final ThrottleConfig.Limit limit;
  private final Cache<String, Bucket> buckets;

  CallBuckets(ThrottleConfig.Limit limit) {
    this.limit = limit;
    buckets =
        Caffeine.newBuilder().maximumSize(MOST_CALLERS).expireAfterAccess(limit.period()).build();
  }

  /** Takes one call, where there is one left. */
  ConsumptionProbe take(Caller caller, String network) {
    var key = caller.kind() == Caller.Kind.SYSTEM ? network : caller.line();
    return buckets.get(key, each -> newBucket()).tryConsumeAndReturnRemaining(1);
  }

  private Bucket newBucket() {
    return Bucket.builder()
        .addLimit(each -> each.capacity(limit.count()).refillGreedy(limit.count(), limit.period()))
        .build();
  }
}
