package dev.kontor.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.platform.security.Caller;
import dev.kontor.platform.security.ThrottleConfig;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Those whom nobody has identified share what their network may call; others have their own. */
class CallBucketsTest {
  private static final String NETWORK = "203.0.113.0/24";

  private final CallBuckets buckets = new CallBuckets(two());

  @Test
  void aNetworksCallsComeToAnEnd() {
    assertThat(isTaken(Caller.system(), NETWORK)).isTrue();
    assertThat(isTaken(Caller.system(), NETWORK)).isTrue();
    assertThat(isTaken(Caller.system(), NETWORK)).isFalse();
    assertThat(isTaken(Caller.system(), "198.51.100.0/24")).isTrue();
  }

  @Test
  void strangersDoNotUseUpWhatACallerHas() {
    var caller = caller();
    for (int i = 0; i < 3; i++) {
      buckets.take(Caller.system(), NETWORK);
    }

    assertThat(isTaken(caller, NETWORK)).isTrue();
    assertThat(isTaken(caller, "198.51.100.0/24")).isTrue();
    assertThat(isTaken(caller, NETWORK)).isFalse();
    assertThat(isTaken(caller(), NETWORK)).isTrue();
  }

  private boolean isTaken(Caller caller, String network) {
    return buckets.take(caller, network).isConsumed();
  }

  private static Caller caller() {
    return Caller.signingIn(UUID.randomUUID(), "Anna Keller", "anna@example.com");
  }

  private static ThrottleConfig.Limit two() {
    return new ThrottleConfig.Limit() {
      @Override
      public int count() {
        return 2;
      }

      @Override
      public Duration period() {
        return Duration.ofHours(1);
      }
    };
  }
}
