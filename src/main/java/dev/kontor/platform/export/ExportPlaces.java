package dev.kontor.platform.export;

import dev.kontor.platform.problem.DomainException;
import dev.kontor.platform.security.RequestContext;
import dev.kontor.platform.security.Throttle;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/**
 * Lets a few exports be sent at a time, and fewer of one caller: who reads slowly holds a thread,
 * and never all of them. Nobody waits for a place, since waiting would hold one too.
 */
@Singleton
class ExportPlaces {
  private static final Duration LATER = Duration.ofSeconds(5);

  private final ExportConfig config;
  private final RequestContext request;

  /** How many each caller is sent; it is its own lock. */
  private final Map<UUID, Integer> taken = new HashMap<>();

  private int all;

  ExportPlaces(ExportConfig config, RequestContext request) {
    this.config = config;
    this.request = request;
  }

  /**
   * Takes a place until the call is over, however it ends.
   *
   * @throws DomainException 429 where there is none
   */
  void take() {
    takeFor(request.caller().owner());
  }

  /** The same for who is counted instead of the caller. */
  void takeFor(UUID owner) {
    take(owner);
    CurrentRequestManager.get().registerCompletionCallback(failure -> release(owner));
  }

  void take(UUID caller) {
    synchronized (taken) {
      var own = taken.getOrDefault(caller, 0);
      if (all >= config.atOnce() || own >= config.perCaller()) {
        throw Throttle.tooMany(LATER.toNanos());
      }
      all++;
      taken.put(caller, own + 1);
    }
  }

  void release(UUID caller) {
    synchronized (taken) {
      all--;
      taken.computeIfPresent(caller, (id, own) -> own == 1 ? null : own - 1);
    }
  }
}
