package dev.kontor.platform.database;

import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import dev.kontor.platform.secret.Secrets;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Makes the ids of everything: UUIDs of version 7 (RFC 9562), which sort by the service's time. */
@Singleton
public class Ids {
  /** Crockford's base 32: no letter that could be taken for another or for a digit. */
  private static final String READABLE = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final Pattern WRITTEN =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final TimeOrderedEpochFactory factory;

  /** What {@link #giving} gives on this thread. */
  private final ThreadLocal<Queue<UUID>> given = new ThreadLocal<>();

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
    var first = given.get();
    var known = first == null ? null : first.poll();
    return known == null ? factory.create() : known;
  }

  /** As {@link #giving(List, Supplier)}. */
  public void giving(List<UUID> ids, Runnable work) {
    giving(
        ids,
        () -> {
          work.run();
          return ids;
        });
  }

  /** Has the first ids that the work asks for be these: of things whose ids everybody may know. */
  public <T> T giving(List<UUID> ids, Supplier<T> work) {
    given.set(new ArrayDeque<>(ids));
    try {
      return work.get();
    } finally {
      given.remove();
    }
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
