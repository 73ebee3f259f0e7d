package dev.kontor.organisation.membership;

import dev.kontor.account.identity.Person;
import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;
import java.util.Map;
import java.util.UUID;

/** A member was removed by another one. */
public record MemberRemoved(
    UUID organisationId, UUID memberId, Person person, Map<String, Object> rank)
    implements Recorded {
  MemberRemoved(UUID organisationId, UUID memberId, Person person, Rank rank) {
    this(organisationId, memberId, person, rank.asMap());
  }

  @Override
  public Activity activity() {
    return Activity.ofOrganisation(
            "member.removed", organisationId, new Subject("member", memberId, person.email()))
        .alsoFor(person.id())
        .changing(rank, Map.of());
  }
}
