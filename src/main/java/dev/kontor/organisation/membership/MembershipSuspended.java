package dev.kontor.organisation.membership;

import dev.kontor.account.identity.Person;
import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Nothing of an organisation is open to one of its members any more, until it is lifted. */
public record MembershipSuspended(
    UUID organisationId, UUID memberId, Person person, List<String> channels, String reason)
    implements Recorded {
  @Override
  public Activity activity() {
    return Activity.ofOrganisation(
            "member.suspended", organisationId, new Subject("member", memberId, person.email()))
        .alsoFor(person.id())
        .changing(Map.of(), Map.of("channels", channels, "reason", reason));
  }
}
