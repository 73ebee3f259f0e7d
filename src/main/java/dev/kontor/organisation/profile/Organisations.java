package dev.kontor.organisation.profile;

import dev.kontor.platform.database.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;

/** Makes organisations. */
@ApplicationScoped
public class Organisations {
  private final OrganisationRepository organisations;
  private final OrganisationQueries queries;
  private final HomeQueries home;
  private final Ids ids;
  private final Clock clock;
  private final Event<Object> events;

  Organisations(
      OrganisationRepository organisations,
      OrganisationQueries queries,
      HomeQueries home,
      Ids ids,
      Clock clock,
      Event<Object> events) {
    this.organisations = organisations;
    this.queries = queries;
    this.home = home;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Makes an organisation for somebody who signs up, in the caller's transaction. Fires {@link
   * OrganisationCreated}.
   *
   * @param name shortened where it is longer than names may be
   * @return the new organisation's id
   */
  @Transactional
  public UUID createFor(UUID creatorUserId, String name, OrganisationType type) {
    return create(creatorUserId, OrganisationDetails.named(name, type));
  }

  @Transactional
  UUID create(UUID creatorUserId, OrganisationDetails given) {
    var creators = home.of(creatorUserId);
    var details = given.orAsAt(creators).normalised(creators.country());
    var organisation = new Organisation(ids.next(), details, creators, clock.instant());
    organisations.persist(organisation);
    events.fire(
        new OrganisationCreated(organisation.id(), creatorUserId, details.name(), details.type()));
    return organisation.id();
  }

  public boolean exists(UUID organisationId) {
    return organisations.findByIdOptional(organisationId).filter(Organisation::isOpen).isPresent();
  }

  /**
   * The currency (ISO 4217) of an organisation's next orders and invoices.
   *
   * @throws dev.kontor.platform.problem.DomainException 404 where there is no such organisation
   */
  public String currency(UUID organisationId) {
    return queries.currency(organisationId);
  }

  /**
   * In which zone an organisation's days begin.
   *
   * @throws dev.kontor.platform.problem.DomainException 404 where there is no such organisation
   */
  public ZoneId timeZone(UUID organisationId) {
    return queries.timeZone(organisationId);
  }

  /**
   * Who is sold to.
   *
   * @throws dev.kontor.platform.problem.DomainException 404 where there is no such organisation
   */
  public OrganisationParty party(UUID organisationId) {
    return queries.party(organisationId);
  }

  /**
   * Lets all wait for each other who change what belongs to an organisation and is bound by a rule
   * among its own.
   */
  public void lock(UUID organisationId) {
    organisations.lock(organisationId);
  }

  /**
   * The same for what is done in the background, long after it was asked for.
   *
   * @return false where the organisation was closed since: then there is nothing left to do
   */
  public boolean lockIfOpen(UUID organisationId) {
    return organisations.lockIfOpen(organisationId).isPresent();
  }

  /** As {@link #lock}, for what still comes to one that was closed, such as money. */
  public void lockAlsoClosed(UUID organisationId) {
    organisations.lockAlsoClosed(organisationId);
  }

  /** Whether money can be kept for it: also for one that was closed, as long as its books stay. */
  public boolean hasBooks(UUID organisationId) {
    return organisations.findByIdOptional(organisationId).isPresent();
  }
}
