package dev.kontor.account.identity;

import java.util.UUID;

/** Closing one's own account; given by the feature that knows whether it may be. */
public interface AccountClosing {
  /**
   * Closes the account of the signed-in user.
   *
   * @throws dev.kontor.platform.problem.DomainException 409 where it can't be closed
   */
  void close(UUID userId);
}
