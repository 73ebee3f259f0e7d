package dev.kontor.money.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.platform.database.DatabaseConfig;
import dev.kontor.platform.database.StartupFailure;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where the sandbox takes payments, and how its secret is read. */
class SandboxTest {
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  @Test
  void onADatabaseOfOnesOwnItIsClosedUnlessAsked() {
    assertThat(sandbox(Optional.empty(), false, SECRET).isOpen()).isFalse();
    assertThat(sandbox(Optional.of(true), false, SECRET).isOpen()).isTrue();
    assertThat(sandbox(Optional.empty(), true, SECRET).isOpen()).isTrue();
    assertThat(sandbox(Optional.of(false), true, SECRET).isOpen()).isFalse();
  }

  @Test
  void aClosedOneIsAskedForNothing() {
    var none = new PaymentProviders(List.of(sandbox(Optional.empty(), false, SECRET)));
    assertThat(none.find("sandbox")).isEmpty();
    assertThat(none.issuer("sandbox:success")).isEmpty();

    var some = new PaymentProviders(List.of(sandbox(Optional.empty(), true, SECRET)));
    assertThat(some.find("sandbox")).isPresent();
    assertThat(some.issuer("sandbox:success")).isPresent();
    assertThat(some.issuer("sandbox:nothing")).isEmpty();
  }

  @Test
  void theSecretIsBase64AfterItsPrefixAndElseAsItStands() {
    assertThat(sandbox(Optional.empty(), true, SECRET).callbackKey().orElseThrow()).hasSize(24);
    assertThat(sandbox(Optional.empty(), true, "plain").callbackKey().orElseThrow())
        .isEqualTo("plain".getBytes());
    assertThatThrownBy(() -> sandbox(Optional.empty(), true, "whsec_%"))
        .isInstanceOf(StartupFailure.class)
        .hasMessageContaining("KONTOR_PAYMENT_SANDBOX_SECRET");
  }

  private static Sandbox sandbox(Optional<Boolean> wanted, boolean embedded, String secret) {
    var config =
        new PaymentConfig() {
          @Override
          public Optional<Boolean> sandbox() {
            return wanted;
          }

          @Override
          public Optional<String> sandboxSecret() {
            return Optional.of(secret);
          }
        };
    var database =
        new DatabaseConfig() {
          @Override
          public Path dataDir() {
            return Path.of("data");
          }

          @Override
          public boolean embeddedDatabase() {
            return embedded;
          }
        };
    return new Sandbox(null, null, Clock.systemUTC(), config, database, null);
  }
}
