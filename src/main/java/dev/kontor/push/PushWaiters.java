package dev.kontor.push;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** The clients of this instance that wait for an app's answer: neither thread nor connection. */
@Singleton
class PushWaiters {
  private final Map<UUID, Set<CompletableFuture<Boolean>>> waiting = new ConcurrentHashMap<>();

  /** Ends when the challenge is worth another look, or the time is over. */
  CompletableFuture<Boolean> add(UUID challengeId, Duration atMost) {
    var waiter = new CompletableFuture<Boolean>();
    waiting.compute(
        challengeId,
        (id, present) -> {
          var all =
              present == null ? ConcurrentHashMap.<CompletableFuture<Boolean>>newKeySet() : present;
          all.add(waiter);
          return all;
        });
    waiter.whenComplete((woken, failure) -> remove(challengeId, waiter));
    return waiter.completeOnTimeout(false, atMost.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void remove(UUID challengeId, CompletableFuture<Boolean> waiter) {
    waiting.computeIfPresent(
        challengeId,
        (id, all) -> {
          all.remove(waiter);
          return all.isEmpty() ? null : all;
        });
  }

  void wake(UUID challengeId) {
    List.copyOf(waiting.getOrDefault(challengeId, Set.of())).forEach(each -> each.complete(true));
  }

  void wakeAll() {
    Set.copyOf(waiting.keySet()).forEach(this::wake);
  }

  int count() {
    return waiting.values().stream().mapToInt(Set::size).sum();
  }
}
