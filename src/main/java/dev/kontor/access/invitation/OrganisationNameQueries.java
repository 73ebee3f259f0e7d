package dev.kontor.access.invitation;

import dev.kontor.platform.problem.CommonProblem;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** How organisations are called, for mails. */
@Singleton
class OrganisationNameQueries {
  private final Jdbi jdbi;

  OrganisationNameQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  String of(UUID organisationId) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery("select name from organisation_summary where id = :id")
                    .bind("id", organisationId)
                    .mapTo(String.class)
                    .findOne())
        .orElseThrow(CommonProblem.NOT_FOUND::exception);
  }
}
