package dev.kontor.account.recovery;

import dev.kontor.account.identity.Credentials;
import dev.kontor.account.session.ChallengeAnswer;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;

/**
 * Sets new passwords for who can't give the present one. The password is judged and hashed between
 * two transactions; a weak one doesn't use up the link.
 */
@Singleton
class PasswordReset {
  private final ResetStepService steps;
  private final Credentials credentials;

  PasswordReset(ResetStepService steps, Credentials credentials) {
    this.steps = steps;
    this.credentials = credentials;
  }

  /** The challenge to meet first, where a second factor is enrolled. */
  Optional<ChallengeAnswer> confirm(PasswordResetConfirmation asked) {
    if (!asked.hasLink() && !asked.hasPhoneCode()) {
      throw RecoveryProblem.PASSWORD_RESET_PROOF.exception();
    }
    var open = find(asked).orElseThrow(RecoveryProblem.PASSWORD_RESET_INVALID::exception);
    var hash = credentials.hashOfNew(open.userId(), asked.newPassword(), "newPassword");
    var verifiers = credentials.verifiersOfNew(open.userId(), asked.newPassword());
    return steps.complete(open, hash, verifiers);
  }

  private Optional<ResetTable.Open> find(PasswordResetConfirmation asked) {
    return asked.hasLink()
        ? steps.byToken(Objects.requireNonNull(asked.token()))
        : steps.byCode(
            Objects.requireNonNull(asked.resetId()), Objects.requireNonNull(asked.phoneCode()));
  }
}
