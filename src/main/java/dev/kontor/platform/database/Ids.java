package dev.kontor.platform.database;

import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import dev.kontor.platform.secret.Secrets;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Makes the ids of everything: UUIDs of version 7 (RFC 9562), which sort by the service's time. */
@Singleton
public class Ids {
  /** Crockford's base 32: no letter that could be taken for another or for a digit. */
  private static final String READABLE = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final Pattern WRITTEN =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final TimeOrderedEpochFactory factory;

  Ids(Clock clock) {
    factory = TimeOrderedEpochFactory.builder().withClock(clock).build();
  }

  /**
   * The id that a text names; empty for what isn't a UUID in the 36 characters of RFC 9562. The
   * JDK's own reader also takes shorter ones.
   */
  public static Optional<UUID> read(String text) {
    return WRITTEN.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
  }

  public UUID next() {
    return factory.create();
  }

  /** A short text that people can compare, such as {@code 7KQ2-M9XD}: 40 random bits. */
  public String reference() {
    var text = new StringBuilder();
    for (var each : Secrets.random(8)) {
      text.append(READABLE.charAt(each & 31));
    }
    return text.insert(4, '-').toString();
  }
}
