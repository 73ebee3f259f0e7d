package dev.kontor.platform.database;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The clients of this instance that wait until something changes, by the id of that: they take
 * neither thread nor connection.
 */
public final class Waiters {
  private final Map<UUID, Set<CompletableFuture<Boolean>>> waiting = new ConcurrentHashMap<>();

  /** Ends when the thing is worth another look, or the time is over. */
  public CompletableFuture<Boolean> add(UUID thingId, Duration atMost) {
    var waiter = new CompletableFuture<Boolean>();
    waiting.compute(
        thingId,
        (id, present) -> {
          var all =
              present == null ? ConcurrentHashMap.<CompletableFuture<Boolean>>newKeySet() : present;
          all.add(waiter);
          return all;
        });
    waiter.whenComplete((woken, failure) -> remove(thingId, waiter));
    return waiter.completeOnTimeout(false, atMost.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void remove(UUID thingId, CompletableFuture<Boolean> waiter) {
    waiting.computeIfPresent(
        thingId,
        (id, all) -> {
          all.remove(waiter);
          return all.isEmpty() ? null : all;
        });
  }

  public void wake(UUID thingId) {
    List.copyOf(waiting.getOrDefault(thingId, Set.of())).forEach(each -> each.complete(true));
  }

  public void wakeAll() {
    Set.copyOf(waiting.keySet()).forEach(this::wake);
  }

  public int count() {
    return waiting.values().stream().mapToInt(Set::size).sum();
  }
}
