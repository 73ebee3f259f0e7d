package dev.kontor.access.workgroup;

import dev.kontor.account.identity.Person;
import dev.kontor.platform.database.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** What other features ask of work groups, in transactions of theirs. */
@ApplicationScoped
public class WorkGroups {
  private final WorkGroupRepository groups;
  private final WorkGroupMemberTable groupMembers;
  private final Ids ids;
  private final Clock clock;
  private final Event<Object> events;

  WorkGroups(
      WorkGroupRepository groups,
      WorkGroupMemberTable groupMembers,
      Ids ids,
      Clock clock,
      Event<Object> events) {
    this.groups = groups;
    this.groupMembers = groupMembers;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
  }

  /** Makes the first group of an organisation. */
  public UUID addFirst(UUID organisationId, String name) {
    var group = new WorkGroup(ids.next(), organisationId, name, clock.instant());
    groups.persist(group);
    events.fire(WorkGroupChanged.added(organisationId, group));
    return group.id();
  }

  /** The group's name; 404 where the organisation has no such group. */
  public String name(UUID organisationId, UUID groupId) {
    return groups.get(organisationId, groupId).name();
  }

  /**
   * Lets pass groups that an organisation has.
   *
   * @param field of the request's body that names them
   * @throws dev.kontor.platform.problem.DomainException 422 {@code group-unknown}
   */
  public void requireAll(UUID organisationId, Collection<UUID> groupIds, String field) {
    var wanted = Set.copyOf(groupIds);
    if (!wanted.isEmpty() && present(organisationId, wanted) < wanted.size()) {
      throw WorkGroupProblem.GROUP_UNKNOWN.exception().onField(field);
    }
  }

  private long present(UUID organisationId, Collection<UUID> groupIds) {
    return groups.count("organisationId = ?1 and id in ?2", organisationId, groupIds);
  }

  /** Puts a member into those of the groups that there still are. */
  public void join(UUID organisationId, UUID memberId, Person person, Collection<UUID> groupIds) {
    if (groupIds.isEmpty()) {
      return;
    }
    for (var group : groups.list("organisationId = ?1 and id in ?2", organisationId, groupIds)) {
      groupMembers.add(organisationId, group.id(), memberId);
      events.fire(
          new WorkGroupMembershipChanged(organisationId, group.id(), group.name(), person, true));
    }
  }
}
