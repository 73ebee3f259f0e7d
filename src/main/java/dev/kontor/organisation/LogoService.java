package dev.kontor.organisation;

import dev.kontor.platform.image.Picture;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.security.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.HexFormat;
import java.util.UUID;

/** Puts up logos and takes them down. */
@ApplicationScoped
class LogoService {
  private final OrganisationRepository organisations;
  private final Logos logos;
  private final Event<Object> events;

  LogoService(OrganisationRepository organisations, Logos logos, Event<Object> events) {
    this.organisations = organisations;
    this.logos = logos;
    this.events = events;
  }

  Logos.Logo get(UUID organisationId) {
    return logos.find(organisationId).orElseThrow(CommonProblem.NOT_FOUND::exception);
  }

  @Transactional
  void put(UUID organisationId, Picture picture) {
    var organisation = organisations.lock(organisationId);
    logos.put(organisationId, picture, etag(picture.bytes()));
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

  private static String etag(byte[] content) {
    return HexFormat.of().formatHex(Secrets.hash(HexFormat.of().formatHex(content)), 0, 16);
  }
}
