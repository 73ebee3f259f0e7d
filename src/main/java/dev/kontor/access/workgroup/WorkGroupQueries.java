package dev.kontor.access.workgroup;

import dev.kontor.platform.http.Versioned;
import dev.kontor.platform.paging.Cursor;
import dev.kontor.platform.problem.CommonProblem;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.Nested;

/** Reads work groups with the number of their members, in one statement each. */
@Singleton
class WorkGroupQueries {
  private static final String SELECT =
      """
      select g.id, g.name, g.created_at, g.version,
             (select count(*) from work_group_member w
              where w.organisation_id = g.organisation_id and w.group_id = g.id) as members
      from work_group g where g.organisation_id = :organisationId
      """;

  private final Jdbi jdbi;

  WorkGroupQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Oldest first; one more than the limit, where there are more. */
  List<WorkGroupResponse> list(UUID organisationId, Cursor after, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    SELECT
                        + " and (g.created_at, g.id) > (:created, :id)"
                        + " order by g.created_at, g.id limit :limit")
                .bind("organisationId", organisationId)
                .bind("created", after.created())
                .bind("id", after.id())
                .bind("limit", limit + 1)
                .mapTo(WorkGroupResponse.class)
                .list());
  }

  Versioned<WorkGroupResponse> get(UUID organisationId, UUID id) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery(SELECT + " and g.id = :id")
                    .bind("organisationId", organisationId)
                    .bind("id", id)
                    .mapTo(Row.class)
                    .map(Row::answer)
                    .findOne())
        .orElseThrow(CommonProblem.NOT_FOUND::exception);
  }

  private record Row(@Nested WorkGroupResponse group, long version) {
    Versioned<WorkGroupResponse> answer() {
      return new Versioned<>(group, version);
    }
  }
}
