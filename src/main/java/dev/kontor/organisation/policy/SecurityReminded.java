package dev.kontor.organisation.policy;

import dev.kontor.account.identity.Person;
import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Recorded;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Members were reminded of their security settings. Its entry names them by their ids: values of
 * several people can't be sealed for each of them.
 */
public record SecurityReminded(UUID organisationId, List<Person> readers) implements Recorded {
  @Override
  public Activity activity() {
    return Activity.ofOrganisation(
            "organisation.security_reminder_sent",
            organisationId,
            new Subject("organisation", organisationId, ""))
        .changing(Map.of(), Map.of("readers", readers.stream().map(Person::id).toList()));
  }
}
