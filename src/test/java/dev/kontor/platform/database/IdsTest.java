package dev.kontor.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An id has one form, in which it is shown and taken; a few are known beforehand. */
class IdsTest {
  private static final String ID = "019ab3c4-7d10-7c3e-9a41-5b8f2e6d1a90";

  private final Ids ids = new Ids(Clock.systemUTC());

  @Test
  void anIdIsReadInEitherCase() {
    assertThat(Ids.read(ID)).contains(UUID.fromString(ID));
    assertThat(Ids.read(ID.toUpperCase())).contains(UUID.fromString(ID));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1-1-1-1-1",
        "019ab3c47d107c3e9a415b8f2e6d1a90",
        " 019ab3c4-7d10-7c3e-9a41-5b8f2e6d1a90",
        "{019ab3c4-7d10-7c3e-9a41-5b8f2e6d1a90}",
        "AZqzxH0QfD6aQVuPLm0akA==",
        "019ab3c4-7d10-7c3e-9a41-5b8f2e6d1a9g",
      })
  void whatHasAnotherFormIsNone(String text) {
    assertThat(Ids.read(text)).isEmpty();
  }

  @Test
  void givesKnownIdsFirstAndOnlyToTheWorkThatTheyAreFor() throws Exception {
    var known = List.of(UUID.randomUUID(), UUID.randomUUID());
    var elsewhere = new AtomicReference<UUID>();

    var given =
        ids.giving(
            known,
            () -> {
              var other = new Thread(() -> elsewhere.set(ids.next()));
              other.start();
              join(other);
              return List.of(ids.next(), ids.next(), ids.next());
            });

    assertThat(given.subList(0, 2)).isEqualTo(known);
    assertThat(known).doesNotContain(given.get(2), elsewhere.get(), ids.next());
  }

  @Test
  void givesNoKnownIdThatWasLeft() {
    var known = List.of(UUID.randomUUID());

    ids.giving(known, () -> {});

    assertThat(ids.next()).isNotIn(known);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
