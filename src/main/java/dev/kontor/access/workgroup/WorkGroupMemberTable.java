package dev.kontor.access.workgroup;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Who is in which work group. */
@Singleton
class WorkGroupMemberTable {
  private final Jdbi jdbi;

  WorkGroupMemberTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Tells whether the member wasn't in the group. */
  boolean add(UUID organisationId, UUID groupId, UUID memberId) {
    return change(
        """
        insert into work_group_member (organisation_id, group_id, member_id)
        values (:organisationId, :groupId, :memberId) on conflict do nothing""",
        organisationId,
        groupId,
        memberId);
  }

  /** Tells whether the member was in the group. */
  boolean remove(UUID organisationId, UUID groupId, UUID memberId) {
    return change(
        """
        delete from work_group_member
        where organisation_id = :organisationId and group_id = :groupId
          and member_id = :memberId""",
        organisationId,
        groupId,
        memberId);
  }

  /** How many groups a member is in. */
  int countOf(UUID organisationId, UUID memberId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) from work_group_member
                    where organisation_id = :organisationId and member_id = :memberId""")
                .bind("organisationId", organisationId)
                .bind("memberId", memberId)
                .mapTo(Integer.class)
                .one());
  }

  private boolean change(String sql, UUID organisationId, UUID groupId, UUID memberId) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(sql)
                    .bind("organisationId", organisationId)
                    .bind("groupId", groupId)
                    .bind("memberId", memberId)
                    .execute()
                > 0);
  }
}
