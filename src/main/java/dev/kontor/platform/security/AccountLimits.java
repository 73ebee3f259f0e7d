package dev.kontor.platform.security;

import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Limits of an account that anybody can use up who knows its address: each network has one of its
 * own, and all together have a total. What is refused then is what strangers ask; the owner's
 * networks go on, each within its own limit, and so does whoever proves to be the owner. Nothing
 * else tells them apart: devices are named by whoever calls.
 */
@Singleton
public class AccountLimits {
  private static final String TOTAL = "-total";

  private final Throttle throttle;
  private final RequestContext request;

  AccountLimits(Throttle throttle, RequestContext request) {
    this.throttle = throttle;
    this.request = request;
  }

  /**
   * Takes one of what the caller's network may, and of the total, which refuses nobody by itself.
   *
   * @param limit the name of a configured limit, whose total has the same name and {@code -total}
   * @param account whose: an address or an id
   * @param isKnown whether the account was used from the caller's network; asked where it matters
   * @throws dev.kontor.platform.problem.DomainException 429 where the network may not
   */
  public Attempt attempt(String limit, String account, BooleanSupplier isKnown) {
    var tried = throttle.together(() -> tried(limit, account));
    var total = tried.total();
    if (total == null) {
      if (!isKnown.getAsBoolean()) {
        throw tried.refusal();
      }
      total = throttle.tryTake(limit + TOTAL, account);
    }
    return new Attempt(limit, account, isKnown, total);
  }

  /**
   * What became of it.
   *
   * @param ofSite the site's own limit; null where the caller has no site
   * @param total null where the site's refuses strangers
   */
  private record Tried(Throttle.@Nullable Taken ofSite, Throttle.@Nullable Taken total) {
    RuntimeException refusal() {
      return Objects.requireNonNull(ofSite).refusal();
    }
  }

  /** The network's own limit first: what it refuses doesn't count against the owner. */
  private Tried tried(String limit, String account) {
    throttle.take(limit, account + " " + request.network());
    var site = request.site();
    var ofSite = site == null ? null : throttle.tryTakeOfSite(limit, account + " " + site);
    var isOver = ofSite != null && !ofSite.isTaken();
    return new Tried(ofSite, isOver ? null : throttle.tryTake(limit + TOTAL, account));
  }

  /** One that the caller's network may. */
  public final class Attempt {
    private final String limit;
    private final String account;
    private final BooleanSupplier isKnown;
    private final Throttle.Taken total;

    private Attempt(String limit, String account, BooleanSupplier isKnown, Throttle.Taken total) {
      this.limit = limit;
      this.account = account;
      this.isKnown = isKnown;
      this.total = total;
    }

    /** Whether all networks together had too many. */
    public boolean isBeyondTotal() {
      return !total.isTaken();
    }

    /** Whether the total refuses it: there were too many, and the network is a stranger's. */
    public boolean isStrangers() {
      return isBeyondTotal() && !isKnown.getAsBoolean();
    }

    /** The refusal of the total. */
    public RuntimeException refusal() {
      return total.refusal();
    }

    /** It was the owner's: it doesn't count. */
    public void giveBack() {
      throttle.together(
          () -> {
            throttle.giveBack(limit, account + " " + request.network());
            var site = request.site();
            if (site != null) {
              throttle.giveBackToSite(limit, account + " " + site);
            }
            if (total.isTaken()) {
              throttle.giveBack(limit + TOTAL, account);
            }
            return true;
          });
    }
  }
}
