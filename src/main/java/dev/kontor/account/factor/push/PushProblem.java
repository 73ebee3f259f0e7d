package dev.kontor.account.factor.push;

import static dev.kontor.platform.problem.ProblemKind.CONFLICT;
import static dev.kontor.platform.problem.ProblemKind.INVALID;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Refusals around approvals by an app. */
enum PushProblem implements ProblemType {
  PUSH_KEY_INVALID(INVALID),
  SIGNATURE_NEEDED(INVALID),
  /** The app's answer isn't there yet; asking for it is no try. */
  PUSH_NOT_APPROVED(CONFLICT),
  PUSH_ANSWER_WRONG(INVALID),
  /** Answered, given up, or too late. */
  PUSH_REQUEST_CLOSED(CONFLICT);

  private final ProblemKind kind;

  PushProblem(ProblemKind kind) {
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<PushProblem> types() {
      return List.of(values());
    }
  }
}
