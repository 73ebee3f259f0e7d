package dev.kontor.platform.security;

import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.security.RequestContext.Limited;
import io.agroal.api.AgroalDataSource;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;

/**
 * Slows down those who try secrets, with token buckets in the database that all instances share.
 * What was used comes back evenly over the period, so nobody is locked for good. Runs before the
 * business transaction, in one of its own. Keys are stored as keyed hashes.
 */
@Singleton
public class Throttle {
  private final ProxyManager<String> buckets;
  private final ThrottleConfig config;
  private final RequestContext request;
  private final Vault vault;

  Throttle(
      AgroalDataSource dataSource,
      ThrottleConfig config,
      RequestContext request,
      Vault vault,
      Clock clock) {
    this.config = config;
    this.request = request;
    this.vault = vault;
    buckets =
        Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
            .primaryKeyMapper(PrimaryKeyMapper.STRING)
            .table("throttle")
            .clientClock(meter(clock))
            .expirationAfterWrite(
                ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(
                    Duration.ofHours(1)))
            .build();
  }

  /**
   * Takes one of what the limit allows.
   *
   * @param limit the name of a configured limit
   * @param key whose: an account, a network, a thing
   * @throws dev.kontor.platform.problem.DomainException 429 with {@code Retry-After}
   */
  public void take(String limit, String key) {
    var probe = bucket(limit, key).tryConsumeAndReturnRemaining(1);
    request.limitedBy(limited(limit, probe));
    if (!probe.isConsumed()) {
      throw tooMany(probe.getNanosToWaitForRefill());
    }
  }

  /** Gives one back: the try was the owner's. */
  public void giveBack(String limit, String key) {
    bucket(limit, key).addTokens(1);
  }

  /** The refusal of a limit that opens again after so many nanoseconds. */
  public static RuntimeException tooMany(long nanos) {
    var seconds = Math.max(1, Duration.ofNanos(nanos).plusMillis(999).toSeconds());
    return CommonProblem.TOO_MANY_REQUESTS
        .exception(Long.toString(seconds))
        .withHeader("Retry-After", Long.toString(seconds));
  }

  private Limited limited(String name, ConsumptionProbe probe) {
    var limit = limit(name);
    return new Limited(
        name,
        limit.count(),
        limit.period().toSeconds(),
        probe.getRemainingTokens(),
        Duration.ofNanos(probe.getNanosToWaitForReset()).toSeconds());
  }

  private BucketProxy bucket(String name, String key) {
    var limit = limit(name);
    var configuration =
        BucketConfiguration.builder()
            .addLimit(
                each -> each.capacity(limit.count()).refillGreedy(limit.count(), limit.period()))
            .build();
    var hashed = vault.keyedHash(key.getBytes(StandardCharsets.UTF_8));
    var id = name + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(hashed);
    return buckets.builder().build(id, () -> configuration);
  }

  private ThrottleConfig.Limit limit(String name) {
    var limit = config.shared().get(name);
    if (limit == null) {
      throw new IllegalArgumentException("No limit is configured for " + name);
    }
    return limit;
  }

  private static TimeMeter meter(Clock clock) {
    return new TimeMeter() {
      @Override
      public long currentTimeNanos() {
        return clock.millis() * 1_000_000;
      }

      @Override
      public boolean isWallClockBased() {
        return true;
      }
    };
  }
}
