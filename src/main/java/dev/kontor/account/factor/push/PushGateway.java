package dev.kontor.account.factor.push;

import java.util.UUID;

/** Wakes an app by its vendor's push service. What it is about the app reads from this service. */
public interface PushGateway {
  /**
   * Wakes the app of a method; called without a transaction.
   *
   * @param requestId what waits for it
   */
  void wake(UUID methodId, UUID requestId);
}
