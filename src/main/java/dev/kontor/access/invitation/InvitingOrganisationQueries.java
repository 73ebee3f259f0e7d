package dev.kontor.access.invitation;

import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.text.Language;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What the mails of invitations tell of organisations. */
@Singleton
class InvitingOrganisationQueries {
  private final Jdbi jdbi;

  InvitingOrganisationQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  Language language(UUID organisationId) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery("select language from organisation_summary where id = :id")
                    .bind("id", organisationId)
                    .mapTo(String.class)
                    .findOne())
        .flatMap(Language::of)
        .orElse(Language.DEFAULT);
  }

  InvitingOrganisation of(UUID organisationId) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "select name, country, time_zone from organisation_summary where id = :id")
                    .bind("id", organisationId)
                    .mapTo(InvitingOrganisation.class)
                    .findOne())
        .orElseThrow(CommonProblem.NOT_FOUND::exception);
  }
}
