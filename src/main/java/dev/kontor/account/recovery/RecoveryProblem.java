package dev.kontor.account.recovery;

import static dev.kontor.platform.problem.ProblemKind.CONFLICT;
import static dev.kontor.platform.problem.ProblemKind.INVALID;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Refusals around getting back into an account. */
enum RecoveryProblem implements ProblemType {
  /** Unknown, used, expired, or a wrong code: nobody learns which. */
  PASSWORD_RESET_INVALID(INVALID),
  PASSWORD_RESET_PROOF(INVALID),
  RECOVERY_PHONE_INVALID(INVALID),
  RECOVERY_EMAIL_IS_SIGN_IN(INVALID),
  RECOVERY_CODE_WRONG(INVALID),
  /** Nothing waits for a code, or not any more. */
  RECOVERY_NOT_STARTED(CONFLICT),
  EMAIL_UNCHANGED(INVALID),
  EMAIL_IS_RECOVERY(INVALID),
  EMAIL_CHANGE_INVALID(INVALID),
  /** Told only to whoever proved that the mailbox is theirs. */
  EMAIL_TAKEN(CONFLICT);

  private final ProblemKind kind;

  RecoveryProblem(ProblemKind kind) {
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<RecoveryProblem> types() {
      return List.of(values());
    }
  }
}
