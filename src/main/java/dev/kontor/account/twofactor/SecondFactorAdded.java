package dev.kontor.account.twofactor;

import dev.kontor.account.identity.Person;
import dev.kontor.account.identity.SecurityEvent;
import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import java.util.List;
import java.util.Map;

/** A user proved a new second factor. */
public record SecondFactorAdded(Person person, Subject method, String type, String reference)
    implements SecurityEvent {
  @Override
  public Activity activity() {
    return Activity.ofUser("two_factor.method_added", person.id(), method)
        .changing(Map.of(), Map.of("type", type));
  }

  @Override
  public String notice() {
    return "second_factor_added";
  }

  @Override
  public List<String> details() {
    return List.of(method.label());
  }
}
