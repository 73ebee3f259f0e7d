package dev.kontor.access.invitation;

import static dev.kontor.platform.problem.ProblemKind.CONFLICT;
import static dev.kontor.platform.problem.ProblemKind.FORBIDDEN;
import static dev.kontor.platform.problem.ProblemKind.NOT_FOUND;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Refusals around invitations. */
enum InvitationProblem implements ProblemType {
  ALREADY_INVITED(CONFLICT),
  TOO_MANY_INVITATIONS(CONFLICT),
  TOO_MANY_INVITATIONS_TO_ADDRESS(CONFLICT),
  INVITATION_CLOSED(CONFLICT),
  INVITATION_NOT_OPEN(NOT_FOUND),
  INVITATION_FOR_ANOTHER_ADDRESS(FORBIDDEN),
  INVITER_LOST_RANK(CONFLICT);

  private final ProblemKind kind;

  InvitationProblem(ProblemKind kind) {
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<InvitationProblem> types() {
      return List.of(values());
    }
  }
}
