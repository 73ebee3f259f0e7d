package dev.kontor.account.factor.passkey;

import dev.kontor.account.identity.Person;
import dev.kontor.account.identity.SecurityEvent;
import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import java.util.List;

/**
 * A key signed with a counter that hadn't grown: there may be a copy of it (WebAuthn Level 2,
 * section 6.1.1).
 */
public record KeyCounterWentBack(Person person, Subject method, String reference)
    implements SecurityEvent {
  @Override
  public Activity activity() {
    return Activity.ofUser("two_factor.key_counter_went_back", person.id(), method);
  }

  @Override
  public String notice() {
    return "key_counter_went_back";
  }

  @Override
  public List<String> details() {
    return List.of(method.label());
  }
}
