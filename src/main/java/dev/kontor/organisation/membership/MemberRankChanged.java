package dev.kontor.organisation.membership;

import dev.kontor.account.identity.Person;
import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;
import java.util.Map;
import java.util.UUID;

/** A member got another role or permission. */
public record MemberRankChanged(
    UUID organisationId,
    UUID memberId,
    Person person,
    Map<String, Object> before,
    Map<String, Object> after,
    Role role)
    implements Recorded {
  MemberRankChanged(UUID organisationId, UUID memberId, Person person, Rank before, Rank after) {
    this(organisationId, memberId, person, before.asMap(), after.asMap(), after.role());
  }

  @Override
  public Activity activity() {
    return Activity.ofOrganisation(
            "member.role_changed", organisationId, new Subject("member", memberId, person.email()))
        .alsoFor(person.id())
        .changing(before, after);
  }
}
