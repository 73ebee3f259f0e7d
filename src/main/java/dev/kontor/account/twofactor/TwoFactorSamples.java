package dev.kontor.account.twofactor;

import dev.kontor.account.session.SecondFactors.Demand;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Challenges and codes that everybody may know, of accounts to try things out with. */
@ApplicationScoped
public class TwoFactorSamples {
  private final ChallengeService challenges;
  private final RecoveryCodes recoveryCodes;

  TwoFactorSamples(ChallengeService challenges, RecoveryCodes recoveryCodes) {
    this.challenges = challenges;
    this.recoveryCodes = recoveryCodes;
  }

  /** Asks for a second factor; types that have something to ask themselves are asked by others. */
  @Transactional(TxType.MANDATORY)
  public ChallengeView ask(Demand demand, String token, String address, Instant end) {
    return challenges.keep(demand, token, address, end).view();
  }

  /** Gives a user a single recovery code. */
  @Transactional(TxType.MANDATORY)
  public void addRecoveryCode(UUID userId, String code) {
    recoveryCodes.keep(userId, List.of(code));
  }
}
