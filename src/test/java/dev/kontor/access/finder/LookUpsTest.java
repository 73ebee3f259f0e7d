package dev.kontor.access.finder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.product.domain.DomainStanding;
import dev.kontor.product.domain.RegistryState;
import dev.kontor.product.domain.RegistryUnreachable;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookUpsTest {
  private static final String NAME = "alpenglueck.ch";

  private final CountDownLatch interrupted = new CountDownLatch(1);
  private LookUps lookUps;

  @AfterEach
  void stop() {
    lookUps.stop();
  }

  @ParameterizedTest
  @CsvSource({"FREE, FREE", "ACTIVE, TAKEN", "REDEMPTION, TAKEN", "TAKEN, TAKEN"})
  void whatTheRegistrySaysIsPassedOn(RegistryState state, Availability availability) {
    assertThat(asking(name -> standing(name, state), Duration.ofMinutes(1)))
        .isEqualTo(availability);
  }

  @Test
  void aRegistryThatFailsLeavesItUnknown() {
    assertThat(
            asking(
                name -> {
                  throw new RegistryUnreachable("out of order");
                },
                Duration.ofMinutes(1)))
        .isEqualTo(Availability.UNKNOWN);
    assertThat(
            asking(
                name -> {
                  throw new NoClassDefFoundError("a library");
                },
                Duration.ofMinutes(1)))
        .isEqualTo(Availability.UNKNOWN);
    assertThat(asking(name -> null, Duration.ofMinutes(1))).isEqualTo(Availability.UNKNOWN);
  }

  @Test
  void aRegistryThatTakesTooLongLeavesItUnknownAndIsInterrupted() throws InterruptedException {
    assertThat(asking(this::hang, Duration.ofMillis(50))).isEqualTo(Availability.UNKNOWN);

    assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
  }

  private DomainStanding hang(String name) {
    try {
      TimeUnit.MINUTES.sleep(1);
    } catch (InterruptedException e) {
      interrupted.countDown();
    }
    return standing(name, RegistryState.FREE);
  }

  private static DomainStanding standing(String name, RegistryState state) {
    return new DomainStanding(name, state, null, null);
  }

  private Availability asking(Function<String, DomainStanding> registry, Duration timeout) {
    lookUps = new LookUps(new FindingRegistry(registry), () -> timeout);
    return lookUps.lookUp(NAME);
  }
}
