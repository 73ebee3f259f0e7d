package dev.kontor.platform.idempotency;

import dev.kontor.platform.idempotency.AnswerTable.Request;
import dev.kontor.platform.problem.CommonProblem;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The keys that this instance works on. Calls on other instances are told by the lock of the
 * transaction, which begins later: after limits were taken.
 */
@Singleton
class KeysInUse {
  private record Key(UUID callerId, String operation, String key) {}

  private final Set<Key> inUse = ConcurrentHashMap.newKeySet();

  /**
   * Runs a call while nobody else has its key.
   *
   * @throws dev.kontor.platform.problem.DomainException 409 where somebody has
   */
  @Nullable Object hold(Request request, Callable<@Nullable Object> call) throws Exception {
    var key = new Key(request.callerId(), request.operation(), request.key());
    if (!inUse.add(key)) {
      throw CommonProblem.IDEMPOTENCY_KEY_IN_USE.exception();
    }
    try {
      return call.call();
    } finally {
      inUse.remove(key);
    }
  }
}
