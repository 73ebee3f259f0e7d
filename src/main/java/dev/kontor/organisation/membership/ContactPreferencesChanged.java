package dev.kontor.organisation.membership;

import dev.kontor.account.identity.Person;
import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import dev.kontor.platform.event.Changes;
import dev.kontor.platform.event.Recorded;
import java.util.UUID;

/** A member chose other notices. */
public record ContactPreferencesChanged(
    UUID organisationId, UUID memberId, Person person, Changes.Diff diff) implements Recorded {
  @Override
  public Activity activity() {
    return Activity.ofOrganisation(
            "member.contact_preferences_changed",
            organisationId,
            new Subject("member", memberId, person.email()))
        .about(person.id())
        .changing(diff.before(), diff.after());
  }
}
