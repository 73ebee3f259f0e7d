package dev.kontor.access.workgroup;

import dev.kontor.organisation.membership.Memberships;
import dev.kontor.platform.bound.Bounds;
import dev.kontor.platform.database.Ids;
import dev.kontor.platform.http.IfMatch;
import dev.kontor.platform.http.MergePatch;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/**
 * Makes, renames and removes work groups, and says who is in them. Under the lock of the
 * organisation's ranks: who changes something is still allowed to, and who is a member stays one.
 */
@ApplicationScoped
class WorkGroupService {
  private final WorkGroupRepository groups;
  private final WorkGroupMemberTable groupMembers;
  private final Memberships memberships;
  private final Bounds bounds;
  private final MergePatch patches;
  private final Ids ids;
  private final Clock clock;
  private final Event<Object> events;

  WorkGroupService(
      WorkGroupRepository groups,
      WorkGroupMemberTable groupMembers,
      Memberships memberships,
      Bounds bounds,
      MergePatch patches,
      Ids ids,
      Clock clock,
      Event<Object> events) {
    this.groups = groups;
    this.groupMembers = groupMembers;
    this.memberships = memberships;
    this.bounds = bounds;
    this.patches = patches;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
  }

  @Transactional
  UUID add(Caller caller, UUID organisationId, WorkGroupDetails details) {
    memberships.lockForManager(caller, organisationId);
    requireFree(organisationId, details.name());
    bounds.requireRoom(
        "work-groups-of-organisation",
        groups.countOf(organisationId),
        WorkGroupProblem.TOO_MANY_GROUPS);
    var group = new WorkGroup(ids.next(), organisationId, details.name(), clock.instant());
    groups.persist(group);
    events.fire(WorkGroupChanged.added(organisationId, group));
    return group.id();
  }

  @Transactional
  void edit(Caller caller, UUID organisationId, UUID id, byte[] patch, IfMatch ifMatch) {
    memberships.lockForManager(caller, organisationId);
    var group = groups.get(organisationId, id);
    var before = group.name();
    var after = patches.apply(new WorkGroupDetails(before), patch).name();
    ifMatch.require(group.version());
    if (!WorkGroup.key(after).equals(WorkGroup.key(before))) {
      requireFree(organisationId, after);
    }
    group.rename(after);
    if (!group.name().equals(before)) {
      events.fire(WorkGroupChanged.renamed(organisationId, group, before));
    }
  }

  @Transactional
  void remove(Caller caller, UUID organisationId, UUID id, IfMatch ifMatch) {
    memberships.lockForManager(caller, organisationId);
    var group = groups.get(organisationId, id);
    ifMatch.require(group.version());
    groups.delete(group);
    events.fire(WorkGroupChanged.removed(organisationId, group));
  }

  @Transactional
  void addMember(Caller caller, UUID organisationId, UUID id, UUID memberId) {
    memberships.lockForManager(caller, organisationId);
    var group = groups.get(organisationId, id);
    var person = memberships.person(organisationId, memberId);
    if (groupMembers.add(organisationId, id, memberId)) {
      bounds.requireRoom(
          "groups-of-member",
          groupMembers.countOf(organisationId, memberId) - 1,
          WorkGroupProblem.TOO_MANY_GROUPS_OF_MEMBER);
      events.fire(new WorkGroupMembershipChanged(organisationId, id, group.name(), person, true));
    }
  }

  @Transactional
  void removeMember(Caller caller, UUID organisationId, UUID id, UUID memberId) {
    memberships.lockForManager(caller, organisationId);
    var group = groups.get(organisationId, id);
    var person = memberships.person(organisationId, memberId);
    if (!groupMembers.remove(organisationId, id, memberId)) {
      throw CommonProblem.NOT_FOUND.exception();
    }
    events.fire(new WorkGroupMembershipChanged(organisationId, id, group.name(), person, false));
  }

  private void requireFree(UUID organisationId, String name) {
    if (groups.isTaken(organisationId, name)) {
      throw WorkGroupProblem.GROUP_NAME_TAKEN.exception();
    }
  }
}
