package dev.kontor.platform.export;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.platform.problem.DomainException;
import dev.kontor.support.KontorTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who reads slowly takes some places, and nobody takes all. */
@KontorTest
class ExportPlacesTest {
  @Inject ExportPlaces places;
  @Inject ExportConfig config;

  private final List<UUID> taken = new ArrayList<>();

  @AfterEach
  void allAreGivenBack() {
    taken.forEach(places::release);
  }

  private void take(UUID caller) {
    places.take(caller);
    taken.add(caller);
  }

  @Test
  void aCallerHasAFewOfTheirOwn() {
    var anna = UUID.randomUUID();
    for (int i = 0; i < config.perCaller(); i++) {
      take(anna);
    }

    assertThatThrownBy(() -> take(anna))
        .isInstanceOf(DomainException.class)
        .hasMessageContaining("too-many-requests");
    assertThatCode(() -> take(UUID.randomUUID())).doesNotThrowAnyException();

    places.release(anna);
    taken.remove(anna);
    assertThatCode(() -> take(anna)).doesNotThrowAnyException();
  }

  @Test
  void allTogetherHaveSoMany() {
    for (int i = 0; i < config.atOnce(); i++) {
      take(UUID.randomUUID());
    }

    assertThatThrownBy(() -> take(UUID.randomUUID())).hasMessageContaining("too-many-requests");
  }
}
