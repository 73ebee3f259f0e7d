package dev.kontor.account.factor.push;

import dev.kontor.account.identity.Alert;
import dev.kontor.account.identity.Person;
import dev.kontor.account.identity.SecurityEvent;
import dev.kontor.platform.event.Activity;
import dev.kontor.platform.event.Activity.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A user said no in the app: somebody else has the password. */
public record PushDenied(Person person, String device, String place, String reference)
    implements SecurityEvent {
  @Override
  public Activity activity() {
    return Activity.ofUser(
            "two_factor.push_denied", person.id(), new Subject("user", person.id(), person.email()))
        .changing(Map.of(), Map.of("device", device, "place", place));
  }

  @Override
  public String notice() {
    return "push_denied";
  }

  @Override
  public Optional<Alert> alert() {
    return Optional.of(Alert.PUSH_DENIED);
  }

  @Override
  public List<String> details() {
    var from =
        Stream.of(device, place).filter(each -> !each.isEmpty()).collect(Collectors.joining(", "));
    return List.of(from.isEmpty() ? "—" : from);
  }

  @Override
  public String link() {
    return "/password-reset";
  }
}
