package dev.kontor.organisation.membership;

import dev.kontor.account.identity.Person;
import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;
import java.util.UUID;

/** The suspension of a membership was lifted. */
public record MembershipResumed(UUID organisationId, UUID memberId, Person person)
    implements Recorded {
  @Override
  public Activity activity() {
    return Activity.ofOrganisation(
            "member.resumed", organisationId, new Subject("member", memberId, person.email()))
        .alsoFor(person.id());
  }
}
