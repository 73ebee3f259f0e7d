package dev.kontor.audit;

import dev.kontor.support.KontorTest;
import dev.kontor.support.WithinService;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** Lets jqwik look for a text that isn't read as it was written. */
@KontorTest
class SealedActivityPropertyTest {
  @Inject Event<Object> events;
  @Inject ActivityLogReader reader;

  @Test
  void whatIsWrittenIsReadBack() {
    SealedActivityProperties.events = events;
    SealedActivityProperties.reader = reader;

    WithinService.holds(SealedActivityProperties.class);
  }
}
