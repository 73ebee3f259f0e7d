package dev.kontor.account.factor.passkey;

import com.webauthn4j.data.AuthenticationData;
import dev.kontor.platform.problem.DomainException;
import jakarta.inject.Singleton;

/** Judges what locked keys signed, in the running transaction. */
@Singleton
class Assertions {
  private final Webauthn webauthn;
  private final PasskeyTable keys;
  private final CopiedKeyService copies;

  Assertions(Webauthn webauthn, PasskeyTable keys, CopiedKeyService copies) {
    this.webauthn = webauthn;
    this.keys = keys;
    this.copies = copies;
  }

  /**
   * Accepts an assertion, and keeps the key's counter.
   *
   * @throws DomainException 409 or 422, as {@link Refusals} name it
   */
  void accept(
      AuthenticationData given, byte[] challenge, Passkey key, boolean verificationRequired) {
    try {
      keys.used(key, webauthn.verify(given, challenge, key, verificationRequired));
    } catch (DomainException refused) {
      throw refused.type() == PasskeyProblem.KEY_COUNTER_WENT_BACK
          ? refused.followedBy(() -> copies.tell(key))
          : refused;
    }
  }
}
