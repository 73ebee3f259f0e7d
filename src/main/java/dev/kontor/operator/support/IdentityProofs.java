package dev.kontor.operator.support;

import dev.kontor.platform.security.Caller;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Nothing is done to an account unless it is known who asked for it. */
@Singleton
public class IdentityProofs {
  private final SupportVerificationTable verifications;

  IdentityProofs(SupportVerificationTable verifications) {
    this.verifications = verifications;
  }

  /**
   * What an operator knows of who asks.
   *
   * @param verificationId of a support code
   * @param evidence how else the operator made sure
   */
  public record Proof(@Nullable UUID verificationId, @Nullable String evidence) {
    boolean hasEvidence() {
      return evidence != null && !evidence.isBlank();
    }
  }

  /** Lets pass what was asked for by somebody who may, or is written down as evidence. */
  public void require(Caller operator, Proof proof, Predicate<UUID> mayAsk) {
    if (proof.verificationId() == null && !proof.hasEvidence()) {
      throw unproved();
    }
    requireGood(operator, proof.verificationId(), mayAsk);
  }

  /** Lets pass what is written down as evidence; a verification alone isn't enough. */
  public void requireEvidence(Caller operator, Proof proof, Predicate<UUID> mayAsk) {
    if (!proof.hasEvidence()) {
      throw unproved();
    }
    requireGood(operator, proof.verificationId(), mayAsk);
  }

  private void requireGood(Caller operator, @Nullable UUID verificationId, Predicate<UUID> mayAsk) {
    if (verificationId != null
        && verifications.userOf(verificationId, operator.id()).filter(mayAsk).isEmpty()) {
      throw SupportProblem.VERIFICATION_INVALID.exception().onField("verificationId");
    }
  }

  private static RuntimeException unproved() {
    return SupportProblem.IDENTITY_UNPROVED.exception().onField("evidence");
  }
}
