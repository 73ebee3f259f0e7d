package dev.kontor.access.grant;

import dev.kontor.account.identity.Person;
import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;
import java.util.Map;
import java.util.UUID;

/** A member was granted something, or something was taken away. */
public record AccessChanged(
    UUID organisationId,
    UUID memberId,
    Person person,
    Map<String, Object> before,
    Map<String, Object> after)
    implements Recorded {
  @Override
  public Activity activity() {
    return Activity.ofOrganisation(
            "member.access_changed",
            organisationId,
            new Subject("member", memberId, person.email()))
        .alsoFor(person.id())
        .changing(before, after);
  }
}
