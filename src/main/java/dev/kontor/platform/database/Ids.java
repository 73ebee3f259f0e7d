package dev.kontor.platform.database;

import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** Makes the ids of everything: UUIDs of version 7 (RFC 9562), which sort by the service's time. */
@Singleton
public class Ids {
  private final TimeOrderedEpochFactory factory;

  Ids(Clock clock) {
    factory = TimeOrderedEpochFactory.builder().withClock(clock).build();
  }

  public UUID next() {
    return factory.create();
  }
}
