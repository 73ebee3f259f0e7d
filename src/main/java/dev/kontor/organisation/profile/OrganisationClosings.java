package dev.kontor.organisation.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Closes organisations (ORG-5), in transactions of the feature that knows whether they may be. */
@ApplicationScoped
public class OrganisationClosings {
  private final OrganisationRepository organisations;
  private final Event<Object> events;
  private final Clock clock;

  OrganisationClosings(OrganisationRepository organisations, Event<Object> events, Clock clock) {
    this.organisations = organisations;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Keeps an organisation as it is until the transaction ends: nobody adds anything to it that
   * {@code refuse_for_closed} watches, nor changes what is changed under its lock.
   *
   * @return how it is called, in the form in which it is kept
   * @throws dev.kontor.platform.problem.DomainException 404 where there is none, or none any more
   */
  @Transactional(TxType.MANDATORY)
  public String lock(UUID organisationId) {
    return organisations.lockAgainstAdditions(organisationId).name();
  }

  /**
   * Closes an organisation that is locked. Fires {@link OrganisationClosed}.
   *
   * @param by the user who closes it
   * @param keptUntil the first day on which its documents and ledger may go
   */
  @Transactional(TxType.MANDATORY)
  public void close(UUID organisationId, UUID by, LocalDate keptUntil) {
    var organisation = organisations.lock(organisationId);
    var name = organisation.name();
    events.fire(new OrganisationClosed(organisationId, name, by, keptUntil));
    organisation.close(clock.instant(), keptUntil);
  }

  /**
   * Something was added to the books of a closed organisation, which are kept longer therefore.
   *
   * @param day the first one on which they may go; where that was later, nothing changes
   */
  @Transactional(TxType.MANDATORY)
  public void keepUntil(UUID organisationId, LocalDate day) {
    organisations.lockAlsoClosed(organisationId).keepUntil(day);
  }
}
