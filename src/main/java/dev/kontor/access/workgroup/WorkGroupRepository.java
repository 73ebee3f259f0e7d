package dev.kontor.access.workgroup;

import dev.kontor.platform.problem.CommonProblem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The work groups. */
@ApplicationScoped
class WorkGroupRepository implements PanacheRepositoryBase<WorkGroup, UUID> {
  WorkGroup get(UUID organisationId, UUID id) {
    return find("organisationId = ?1 and id = ?2", organisationId, id)
        .firstResultOptional()
        .orElseThrow(CommonProblem.NOT_FOUND::exception);
  }

  boolean isTaken(UUID organisationId, String name) {
    return count("organisationId = ?1 and nameKey = ?2", organisationId, WorkGroup.key(name)) > 0;
  }

  long countOf(UUID organisationId) {
    return count("organisationId", organisationId);
  }
}
