package dev.kontor.account.closure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.UUID;

/** Closed accounts to try things out with. */
@ApplicationScoped
public class ClosureSamples {
  private final ClosureService closures;

  ClosureSamples(ClosureService closures) {
    this.closures = closures;
  }

  /**
   * Closes an account that can be taken back by a token that everybody may know.
   *
   * @param end when it is erased
   */
  @Transactional(TxType.MANDATORY)
  public void close(UUID userId, String token, Instant end) {
    closures.closeBy(userId, token, end);
  }
}
