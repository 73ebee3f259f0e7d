package dev.kontor.account.identity;

import dev.kontor.platform.text.Language;
import java.util.UUID;

/**
 * A user as other features know them.
 *
 * @param timeZone IANA name
 */
public record Person(
    UUID id,
    String email,
    String firstName,
    String lastName,
    Language language,
    String timeZone,
    boolean confirmed) {

  public String name() {
    return firstName + " " + lastName;
  }
}
