package dev.kontor.access.finder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LookUpsTest {
  private static final String NAME = "alpenglueck.ch";

  private final CountDownLatch interrupted = new CountDownLatch(1);
  private LookUps lookUps;

  @AfterEach
  void stop() {
    lookUps.stop();
  }

  @Test
  void whatTheRegistrySaysIsPassedOn() {
    for (var registration : DomainRegistration.values()) {
      assertThat(asking(name -> registration, Duration.ofMinutes(1))).isEqualTo(registration);
    }
  }

  @Test
  void aRegistryThatFailsLeavesItUnknown() {
    assertThat(
            asking(
                name -> {
                  throw new IllegalStateException("out of order");
                },
                Duration.ofMinutes(1)))
        .isEqualTo(DomainRegistration.UNKNOWN);
    assertThat(
            asking(
                name -> {
                  throw new NoClassDefFoundError("a library");
                },
                Duration.ofMinutes(1)))
        .isEqualTo(DomainRegistration.UNKNOWN);
  }

  @Test
  void aRegistryThatTakesTooLongLeavesItUnknownAndIsInterrupted() throws InterruptedException {
    assertThat(asking(this::hang, Duration.ofMillis(50))).isEqualTo(DomainRegistration.UNKNOWN);

    assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
  }

  private DomainRegistration hang(String name) {
    try {
      TimeUnit.MINUTES.sleep(1);
    } catch (InterruptedException e) {
      interrupted.countDown();
    }
    return DomainRegistration.FREE;
  }

  private DomainRegistration asking(DomainRegistry registry, Duration timeout) {
    lookUps = new LookUps(registry, () -> timeout);
    return lookUps.lookUp(NAME);
  }
}
