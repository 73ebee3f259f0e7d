package dev.kontor.access.workgroup;

import dev.kontor.account.identity.Person;
import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;
import java.util.Map;
import java.util.UUID;

/**
 * A member got into a work group, or out of it, and with that the group's access.
 *
 * @param joined whether they got in
 */
public record WorkGroupMembershipChanged(
    UUID organisationId, UUID groupId, String groupName, Person person, boolean joined)
    implements Recorded {
  @Override
  public Activity activity() {
    var who = Map.of("member", person.email());
    return Activity.ofOrganisation(
            joined ? "group.member_added" : "group.member_removed",
            organisationId,
            new Subject("group", groupId, groupName))
        .alsoFor(person.id())
        .changing(joined ? Map.of() : who, joined ? who : Map.of());
  }
}
