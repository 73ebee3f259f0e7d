package dev.kontor.organisation.profile;

import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Recorded;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * An organisation is there for nobody any more. Fired while its members still are members.
 *
 * @param name as it was called
 * @param closedBy the user who closed it
 * @param keptUntil the first day on which its documents and ledger may go
 */
public record OrganisationClosed(
    UUID organisationId, String name, UUID closedBy, LocalDate keptUntil) implements Recorded {
  /** Sealed for whoever closed it: the organisation's own key goes with it. */
  @Override
  public Activity activity() {
    var subject = OrganisationSubjects.organisation(organisationId, name);
    return Activity.ofOrganisation("organisation.closed", organisationId, subject)
        .alsoFor(closedBy)
        .changing(Map.of(), Map.of("keptUntil", keptUntil.toString()));
  }
}
