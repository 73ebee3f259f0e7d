package dev.kontor.organisation.membership;

import dev.kontor.account.session.Callers;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.Right;
import java.util.UUID;

/**
 * The member who acts, with the rank of this moment: between the check at the door and the lock
 * somebody may have demoted or suspended them. An organisation's own API token acts as an
 * administrator.
 */
record Actor(Role role) {
  /** Call it when the organisation's legal representatives are locked. */
  static Actor of(MemberQueries members, UUID organisationId, Caller caller) {
    if (!members.holdToken(caller)) {
      throw Callers.invalidToken();
    }
    if (caller.isOrganisationToken()) {
      return new Actor(Role.ADMINISTRATOR);
    }
    var member =
        members.acting(organisationId, caller.id()).orElseThrow(CommonProblem.NOT_FOUND::exception);
    if (member.isSuspended()) {
      throw MembershipProblem.MEMBERSHIP_SUSPENDED.exception();
    }
    if (!member.mayAct()) {
      // The account was blocked or secured meanwhile: as at the door.
      throw Callers.invalidToken();
    }
    return new Actor(member.role());
  }

  /** Lets pass who may give and take a role: legal representatives are managed by their like. */
  void requireOver(Role managed) {
    if (!role.has(Right.MANAGE_MEMBERS)) {
      throw CommonProblem.NOT_ALLOWED.exception();
    }
    if (!role.has(managed.rightToManage())) {
      throw MembershipProblem.LEGAL_REPRESENTATIVES_ONLY.exception();
    }
  }
}
