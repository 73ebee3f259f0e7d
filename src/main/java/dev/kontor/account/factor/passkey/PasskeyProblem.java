package dev.kontor.account.factor.passkey;

import static dev.kontor.platform.problem.ProblemKind.CONFLICT;
import static dev.kontor.platform.problem.ProblemKind.INVALID;
import static dev.kontor.platform.problem.ProblemKind.UNAUTHENTICATED;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Refusals around security keys and passkeys. */
enum PasskeyProblem implements ProblemType {
  /** The method is proved by a key, and none came along. */
  CREDENTIAL_NEEDED(INVALID),
  CREDENTIAL_MALFORMED(INVALID),
  CREDENTIAL_REGISTERED(CONFLICT),
  /** Unknown, expired, used, or not the one that was signed. */
  WEBAUTHN_CHALLENGE_UNKNOWN(CONFLICT),
  WEBAUTHN_ORIGIN_WRONG(INVALID),
  RELYING_PARTY_WRONG(INVALID),
  USER_PRESENCE_MISSING(INVALID),
  USER_VERIFICATION_MISSING(INVALID),
  KEY_SIGNATURE_WRONG(INVALID),
  /** Somebody may have a copy of the key. */
  KEY_COUNTER_WENT_BACK(INVALID),
  /** Alike for unknown keys, wrong signatures and blocked accounts: nobody learns which. */
  PASSKEY_REFUSED(UNAUTHENTICATED);

  private final ProblemKind kind;

  PasskeyProblem(ProblemKind kind) {
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<PasskeyProblem> types() {
      return List.of(values());
    }
  }
}
