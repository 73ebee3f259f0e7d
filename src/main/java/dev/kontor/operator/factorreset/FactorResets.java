package dev.kontor.operator.factorreset;

import dev.kontor.operator.support.IdentityProofs;
import dev.kontor.platform.database.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** What other features may do with resets of second factors. */
@ApplicationScoped
public class FactorResets {
  private final FactorResetService resets;
  private final Ids ids;
  private final Clock clock;

  FactorResets(FactorResetService resets, Ids ids, Clock clock) {
    this.resets = resets;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Adds one to an account to try things out with, which a token cancels that everybody may know.
   *
   * @param askedBy the user of an operator
   */
  @Transactional(TxType.MANDATORY)
  public void addSample(
      UUID userId, UUID askedBy, String evidence, String token, Instant takesEffectAt) {
    var reset = new TwoFactorResetResponse(ids.next(), clock.instant(), takesEffectAt);
    resets.keep(reset, userId, token, new IdentityProofs.Proof(null, evidence), askedBy);
  }
}
