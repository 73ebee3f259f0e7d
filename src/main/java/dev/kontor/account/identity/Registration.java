package dev.kontor.account.identity;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** What a person says on signing up; the password is hashed. */
@Embeddable
record Registration(
    String passwordHash,
    String firstName,
    String lastName,
    String language,
    @Nullable String country,
    String timeZone) {

  Registration withPassword(String newHash) {
    return new Registration(newHash, firstName, lastName, language, country, timeZone);
  }
}
