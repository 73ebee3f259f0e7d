package dev.kontor.account.apppassword;

import dev.kontor.account.identity.Person;
import dev.kontor.account.identity.SecurityEvent;
import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import java.util.List;
import java.util.Map;

/**
 * An app password was made or removed.
 *
 * @param notice also the kind of the activity
 */
public record AppPasswordChanged(
    Person person, Subject password, String notice, Map<String, String> opens, String reference)
    implements SecurityEvent {

  static AppPasswordChanged added(
      Person person, Subject password, String services, String reference) {
    return new AppPasswordChanged(
        person, password, "app_password_added", Map.of("services", services), reference);
  }

  static AppPasswordChanged removed(Person person, Subject password, String reference) {
    return new AppPasswordChanged(person, password, "app_password_removed", Map.of(), reference);
  }

  @Override
  public Activity activity() {
    return Activity.ofUser("account." + notice, person.id(), password).changing(Map.of(), opens);
  }

  @Override
  public List<String> details() {
    return List.of(password.label());
  }
}
