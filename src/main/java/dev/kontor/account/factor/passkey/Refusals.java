package dev.kontor.account.factor.passkey;

import com.webauthn4j.verifier.exception.BadChallengeException;
import com.webauthn4j.verifier.exception.BadOriginException;
import com.webauthn4j.verifier.exception.BadRpIdException;
import com.webauthn4j.verifier.exception.BadSignatureException;
import com.webauthn4j.verifier.exception.BadTopOriginException;
import com.webauthn4j.verifier.exception.CrossOriginException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.UserNotPresentException;
import com.webauthn4j.verifier.exception.UserNotVerifiedException;
import com.webauthn4j.verifier.exception.VerificationException;
import dev.kontor.platform.problem.DomainException;
import java.util.Map;

/** What the steps of WebAuthn's verifications are called when they fail. */
final class Refusals {
  private static final Map<Class<? extends VerificationException>, PasskeyProblem> PROBLEMS =
      Map.of(
          BadChallengeException.class, PasskeyProblem.WEBAUTHN_CHALLENGE_UNKNOWN,
          BadOriginException.class, PasskeyProblem.WEBAUTHN_ORIGIN_WRONG,
          BadTopOriginException.class, PasskeyProblem.WEBAUTHN_ORIGIN_WRONG,
          CrossOriginException.class, PasskeyProblem.WEBAUTHN_ORIGIN_WRONG,
          BadRpIdException.class, PasskeyProblem.RELYING_PARTY_WRONG,
          UserNotPresentException.class, PasskeyProblem.USER_PRESENCE_MISSING,
          UserNotVerifiedException.class, PasskeyProblem.USER_VERIFICATION_MISSING,
          BadSignatureException.class, PasskeyProblem.KEY_SIGNATURE_WRONG,
          MaliciousCounterValueException.class, PasskeyProblem.KEY_COUNTER_WENT_BACK);

  private Refusals() {}

  static DomainException of(VerificationException failure) {
    return PROBLEMS
        .getOrDefault(failure.getClass(), PasskeyProblem.CREDENTIAL_MALFORMED)
        .exception();
  }
}
