package dev.kontor.organisation;

import dev.kontor.platform.database.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes organisations. */
@ApplicationScoped
public class Organisations {
  private final OrganisationRepository organisations;
  private final HomeCountry home;
  private final Ids ids;
  private final Clock clock;
  private final Event<Object> events;

  Organisations(
      OrganisationRepository organisations,
      HomeCountry home,
      Ids ids,
      Clock clock,
      Event<Object> events) {
    this.organisations = organisations;
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
   * @param country ISO 3166-1 alpha-2 of the user
   * @return the new organisation's id
   */
  @Transactional
  public UUID createFor(
      UUID creatorUserId, String name, OrganisationType type, @Nullable String country) {
    var details = new OrganisationDetails(shortened(name), type, null, null, null, null);
    return create(creatorUserId, details, home.orDefault(country));
  }

  @Transactional
  UUID create(UUID creatorUserId, OrganisationDetails given) {
    var country = home.of(creatorUserId);
    return create(creatorUserId, given.normalised(country), country);
  }

  private UUID create(UUID creatorUserId, OrganisationDetails details, String country) {
    var organisation = new Organisation(ids.next(), details, country, clock.instant());
    organisations.persistAndFlush(organisation);
    events.fire(
        new OrganisationCreated(organisation.id(), creatorUserId, details.name(), details.type()));
    return organisation.id();
  }

  private static String shortened(String name) {
    if (name.length() <= OrganisationDetails.LONGEST_NAME) {
      return name;
    }
    var end = OrganisationDetails.LONGEST_NAME;
    var cutsPair = Character.isHighSurrogate(name.charAt(end - 1));
    return name.substring(0, cutsPair ? end - 1 : end);
  }
}
