package dev.kontor.organisation.membership;

import static dev.kontor.platform.problem.ProblemKind.CONFLICT;
import static dev.kontor.platform.problem.ProblemKind.FORBIDDEN;
import static dev.kontor.platform.problem.ProblemKind.INVALID;

import dev.kontor.platform.problem.ProblemCatalogue;
import dev.kontor.platform.problem.ProblemKind;
import dev.kontor.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.List;

/** Refusals around members and invitations. */
public enum MembershipProblem implements ProblemType {
  LAST_LEGAL_REPRESENTATIVE(CONFLICT),
  LEGAL_REPRESENTATIVES_ONLY(FORBIDDEN),
  ACCOUNTING_INCLUDED(INVALID),
  ROLE_UNKNOWN(INVALID),
  TWO_FACTOR_FILTER_UNKNOWN(INVALID),
  REMOVE_ONESELF(CONFLICT),
  ALREADY_MEMBER(CONFLICT),
  TOO_MANY_ORGANISATIONS(CONFLICT),
  TOO_MANY_MEMBERSHIPS(CONFLICT),
  TOO_MANY_MEMBERS(CONFLICT),
  SECURITY_NOTICES_REQUIRED(CONFLICT),
  LAST_NOTICE_READER(CONFLICT),
  OWN_PREFERENCES_ONLY(FORBIDDEN),
  MEMBERSHIP_SUSPENDED(FORBIDDEN),
  PRODUCT_LOCKED(FORBIDDEN),
  OWN_AFFAIR(FORBIDDEN);

  private final ProblemKind kind;

  MembershipProblem(ProblemKind kind) {
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Singleton
  static final class Catalogue implements ProblemCatalogue {
    @Override
    public List<MembershipProblem> types() {
      return List.of(values());
    }
  }
}
