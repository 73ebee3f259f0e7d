package dev.kontor.account.identity;

import dev.kontor.platform.event.Activity;
import java.util.List;
import java.util.Map;

/** A user signs in with another address from now on: both addresses are told. */
public record EmailChanged(Person person, String former, String reference)
    implements SecurityEvent {
  @Override
  public Activity activity() {
    return Activity.ofUser("account.email_changed", person.id(), UserSubjects.user(person))
        .changing(Map.of("email", former), Map.of("email", person.email()));
  }

  @Override
  public String notice() {
    return "email_changed";
  }

  @Override
  public List<String> recipients() {
    return List.of(former, person.email());
  }

  @Override
  public List<String> details() {
    return List.of(former, person.email());
  }
}
