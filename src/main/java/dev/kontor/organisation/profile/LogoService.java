package dev.kontor.organisation.profile;

import dev.kontor.platform.image.Picture;
import dev.kontor.platform.image.PictureTable;
import dev.kontor.platform.image.StoredPicture;
import dev.kontor.platform.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Puts up logos and takes them down. */
@ApplicationScoped
class LogoService {
  private final OrganisationRepository organisations;
  private final PictureTable logos;
  private final Event<Object> events;

  LogoService(OrganisationRepository organisations, Event<Object> events, Jdbi jdbi) {
    this.organisations = organisations;
    logos = new PictureTable(jdbi, "organisation_logo", "organisation_id");
    this.events = events;
  }

  StoredPicture get(UUID organisationId) {
    return logos.find(organisationId).orElseThrow(CommonProblem.NOT_FOUND::exception);
  }

  @Transactional
  void put(UUID organisationId, Picture picture) {
    var organisation = organisations.lock(organisationId);
    logos.put(organisationId, picture);
    events.fire(new LogoChanged(organisationId, organisation.name(), false));
  }

  @Transactional
  void remove(UUID organisationId) {
    var organisation = organisations.lock(organisationId);
    if (!logos.remove(organisationId)) {
      throw CommonProblem.NOT_FOUND.exception();
    }
    events.fire(new LogoChanged(organisationId, organisation.name(), true));
  }
}
