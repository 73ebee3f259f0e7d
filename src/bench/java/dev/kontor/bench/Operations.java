package dev.kontor.bench;

import java.util.List;

/** All that is measured, in the order of the table. */
final class Operations {
  static final List<Operation> ALL =
      List.of(
          new OrganisationRead(),
          MemberList.ofSmall(),
          MemberList.ofLarge(),
          SignIn.ordinary(),
          SignIn.withoutHash(),
          SignInByCode.ordinary(),
          SignInByCode.withoutHash(),
          new Invitation());

  private Operations() {}
}
