package dev.kontor.account.recovery;

import dev.kontor.account.identity.Person;
import dev.kontor.account.identity.SecurityEvent;
import dev.kontor.platform.event.Activity;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A recovery address or phone was proved or removed. The sign-in address is told, and the former
 * recovery address too: it may be the only one that its owner still reads.
 *
 * @param kind {@code email} or {@code phone}
 * @param former null where there was none
 * @param present null where it was removed
 */
public record RecoveryContactChanged(
    Person person, String kind, @Nullable String former, @Nullable String present, String reference)
    implements SecurityEvent {

  static RecoveryContactChanged of(
      Person person,
      ContactKind kind,
      @Nullable String former,
      @Nullable String present,
      String reference) {
    return new RecoveryContactChanged(person, kind.code(), former, present, reference);
  }

  @Override
  public Activity activity() {
    return Activity.ofUser(
            "recovery." + kind + (present == null ? "_removed" : "_changed"),
            person.id(),
            RecoverySubjects.user(person))
        .changing(values(former), values(present));
  }

  private Map<String, String> values(@Nullable String value) {
    return value == null ? Map.of() : Map.of(kind, value);
  }

  @Override
  public String notice() {
    return "recovery_" + kind + (present == null ? "_removed" : "_changed");
  }

  @Override
  public List<String> recipients() {
    return kind.equals(ContactKind.EMAIL.code())
        ? Stream.of(person.email(), former).filter(Objects::nonNull).toList()
        : List.of(person.email());
  }

  @Override
  public List<String> details() {
    var shown = present == null ? Objects.requireNonNullElse(former, "") : present;
    return List.of(
        kind.equals(ContactKind.EMAIL.code()) ? Hidden.email(shown) : Hidden.phone(shown));
  }
}
