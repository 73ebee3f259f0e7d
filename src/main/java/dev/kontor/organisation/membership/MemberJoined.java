package dev.kontor.organisation.membership;

import dev.kontor.account.identity.Person;
import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person became a member.
 *
 * @param invitedBy the user who had invited; null for the founder, and where an API token had
 */
public record MemberJoined(
    UUID organisationId,
    UUID memberId,
    Person person,
    Map<String, Object> rank,
    @Nullable UUID invitedBy)
    implements Recorded {
  MemberJoined(
      UUID organisationId, UUID memberId, Person person, Rank rank, @Nullable UUID invitedBy) {
    this(organisationId, memberId, person, rank.asMap(), invitedBy);
  }

  @Override
  public Activity activity() {
    return Activity.ofOrganisation(
            "member.joined", organisationId, new Subject("member", memberId, person.email()))
        .alsoFor(person.id())
        .changing(Map.of(), rank);
  }
}
