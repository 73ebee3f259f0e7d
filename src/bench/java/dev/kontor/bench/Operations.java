package dev.kontor.bench;

import java.util.List;
import java.util.stream.Stream;

/** All that is measured, in the order of the table. */
final class Operations {
  static final List<Operation> ALL =
      Stream.concat(
              Stream.of(
                  new OrganisationRead(false),
                  new OrganisationRead(true),
                  MemberList.ofSmall(),
                  MemberList.ofLarge(),
                  SignIn.ordinary(),
                  SignIn.withoutHash(),
                  SignInByCode.ordinary(),
                  SignInByCode.withoutHash(),
                  new Invitation(),
                  Charge.onMany(),
                  Charge.onOne(),
                  new CartPreview(),
                  new Checkout()),
              AccessCheck.all().stream())
          .toList();

  private Operations() {}
}
