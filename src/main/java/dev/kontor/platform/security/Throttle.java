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
import java.util.function.Supplier;

/**
 * Slows down those who try secrets, with token buckets in the database that all instances share.
 * What was used comes back evenly over the period, so nobody is locked for good. Runs before the
 * business transaction, in one of its own. Keys are stored as keyed hashes.
 */
@Singleton
public class Throttle {
  private static final String SITE = "-site";

  private final JointConnections connections;
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
    connections = new JointConnections(dataSource);
    buckets =
        Bucket4jPostgreSQL.selectForUpdateBasedBuilder(connections.dataSource())
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
    tryTake(limit, key).require();
  }

  /** Takes one where there is one; the caller decides what follows where there is none. */
  public Taken tryTake(String limit, String key) {
    return tryTake(limit, limit(limit).count(), key);
  }

  /** As {@link JointConnections#together}. */
  <T> T together(Supplier<T> work) {
    return connections.together(work);
  }

  /** The same, which the answer's headers don't tell. */
  public boolean tryTakeUntold(String limit, String key) {
    return bucket(limit, limit(limit).count(), key).tryConsume(1);
  }

  /** The same of the many networks that a /48 of IPv6 has together. */
  Taken tryTakeOfSite(String limit, String key) {
    return tryTake(limit + SITE, ofSite(limit), key);
  }

  /**
   * Takes one of what the limit allows the caller's network, and the /48 of IPv6 that it is in.
   *
   * @throws dev.kontor.platform.problem.DomainException 429 with {@code Retry-After}
   */
  void takeOfNetwork(String limit) {
    take(limit, request.network());
    var site = request.site();
    if (site != null) {
      tryTakeOfSite(limit, site).require();
    }
  }

  private Taken tryTake(String limit, long count, String key) {
    var probe = bucket(limit, count, key).tryConsumeAndReturnRemaining(1);
    request.limitedBy(limited(limit, count, probe));
    return new Taken(probe.isConsumed(), probe.getNanosToWaitForRefill());
  }

  /**
   * What became of a try to take one.
   *
   * @param waitNanos until there is one again, where there was none
   */
  public record Taken(boolean isTaken, long waitNanos) {
    /** Refuses with 429 where there was none. */
    public void require() {
      if (!isTaken) {
        throw refusal();
      }
    }

    RuntimeException refusal() {
      return tooMany(waitNanos);
    }
  }

  /** Gives one back: the try was the owner's. */
  public void giveBack(String limit, String key) {
    bucket(limit, limit(limit).count(), key).addTokens(1);
  }

  void giveBackToSite(String limit, String key) {
    bucket(limit + SITE, ofSite(limit), key).addTokens(1);
  }

  /** The refusal of a limit that opens again after so many nanoseconds. */
  public static RuntimeException tooMany(long nanos) {
    var seconds = Math.max(1, Duration.ofNanos(nanos).plusMillis(999).toSeconds());
    return CommonProblem.TOO_MANY_REQUESTS
        .exception(Long.toString(seconds))
        .withHeader("Retry-After", Long.toString(seconds));
  }

  private Limited limited(String name, long count, ConsumptionProbe probe) {
    return new Limited(
        name,
        count,
        limit(name).period().toSeconds(),
        probe.getRemainingTokens(),
        Duration.ofNanos(probe.getNanosToWaitForReset()).toSeconds());
  }

  private BucketProxy bucket(String name, long count, String key) {
    var period = limit(name).period();
    var configuration =
        BucketConfiguration.builder()
            .addLimit(each -> each.capacity(count).refillGreedy(count, period))
            .build();
    var hashed = vault.keyedHash(key.getBytes(StandardCharsets.UTF_8));
    var id = name + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(hashed);
    return buckets.builder().build(id, () -> configuration);
  }

  private long ofSite(String limit) {
    return (long) limit(limit).count() * config.siteFactor();
  }

  private ThrottleConfig.Limit limit(String name) {
    var limit = config.shared().get(name.endsWith(SITE) ? name.replace(SITE, "") : name);
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
