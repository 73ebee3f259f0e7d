package dev.kontor.account.twofactor;

import dev.kontor.account.identity.Person;
import dev.kontor.account.identity.SecurityEvent;
import dev.kontor.platform.event.Activity;
import java.util.List;

/** A recovery code stood in for a second factor. */
public record RecoveryCodeUsed(Person person, int left, String reference) implements SecurityEvent {
  @Override
  public Activity activity() {
    return Activity.ofUser(
        "two_factor.recovery_code_used", person.id(), FactorSubjects.user(person));
  }

  @Override
  public String notice() {
    return "recovery_code_used";
  }

  @Override
  public List<String> details() {
    return List.of(Integer.toString(left));
  }
}
