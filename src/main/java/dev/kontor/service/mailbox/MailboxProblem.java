package dev.kontor.service.mailbox;

import static dev.kontor.platform.problem.ProblemKind.CONFLICT;
import static dev.kontor.platform.problem.ProblemKind.INVALID;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Refusals around mailboxes. */
enum MailboxProblem implements ProblemType {
  MAILBOX_DECISION_MISSING(CONFLICT),
  MAILBOX_UNKNOWN(INVALID),
  MAILBOX_PASSWORD_MISSING(INVALID);

  private final ProblemKind kind;

  MailboxProblem(ProblemKind kind) {
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<MailboxProblem> types() {
      return List.of(values());
    }
  }
}
