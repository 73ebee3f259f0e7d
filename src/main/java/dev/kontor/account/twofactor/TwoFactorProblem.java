package dev.kontor.account.twofactor;

import static dev.kontor.platform.problem.ProblemKind.CONFLICT;
import static dev.kontor.platform.problem.ProblemKind.INVALID;
import static dev.kontor.platform.problem.ProblemKind.NOT_FOUND;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Refusals around second factors. */
public enum TwoFactorProblem implements ProblemType {
  /** Unknown, another one's, or used up. */
  CHALLENGE_UNKNOWN(NOT_FOUND),
  CHALLENGE_EXPIRED(CONFLICT),
  CHALLENGE_LOCKED(CONFLICT),
  /** The user said that it isn't theirs. */
  CHALLENGE_DENIED(CONFLICT),
  METHOD_UNKNOWN(INVALID),
  CODE_NEEDED(INVALID),
  PROOF_WRONG(INVALID),
  NOTHING_TO_SEND(INVALID),
  ENROLMENT_EXPIRED(CONFLICT),
  ENROLMENT_CONFIRMED(CONFLICT),
  TOO_MANY_METHODS(CONFLICT),
  LAST_SECOND_FACTOR(CONFLICT),
  NO_SECOND_FACTOR(CONFLICT);

  private final ProblemKind kind;

  TwoFactorProblem(ProblemKind kind) {
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<TwoFactorProblem> types() {
      return List.of(values());
    }
  }
}
