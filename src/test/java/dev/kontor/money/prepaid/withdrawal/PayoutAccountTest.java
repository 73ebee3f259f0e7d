package dev.kontor.money.prepaid.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.platform.database.DatabaseConfig;
import dev.kontor.platform.database.StartupFailure;
import dev.kontor.platform.problem.DomainException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An account that makes no sense is told at the start, not at the first withdrawal. */
class PayoutAccountTest {
  private static final String IBAN = "CH93 0076 2011 6238 5295 7";

  @Test
  void thePayoutAccountIsKeptInOneSpelling() {
    assertThat(payout("Kontor AG", IBAN, false).require().iban())
        .isEqualTo("CH9300762011623852957");
  }

  @Test
  void onlyTheEmbeddedDatabaseHasAnExampleOfOne() {
    assertThat(payout(null, null, true).require().name()).isEqualTo("Kontor Demonstration");
    assertThatThrownBy(() -> payout(null, null, false).require())
        .isInstanceOf(DomainException.class)
        .hasMessage("payout-account-missing");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void halfAPayoutAccountStopsTheStart(boolean embedded) {
    assertThatThrownBy(() -> payout("Kontor AG", null, embedded))
        .isInstanceOf(StartupFailure.class);
    assertThatThrownBy(() -> payout(null, IBAN, embedded)).isInstanceOf(StartupFailure.class);
  }

  @Test
  void aWrongIbanStopsTheStart() {
    assertThatThrownBy(() -> payout("Kontor AG", "CH94 0076 2011 6238 5295 7", false))
        .isInstanceOf(StartupFailure.class)
        .hasMessageContaining("KONTOR_PREPAID_PAYOUT_IBAN");
  }

  private static PayoutAccount payout(String name, String iban, boolean embedded) {
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
    return new PayoutAccount(new Settings(name, iban), database);
  }

  private record Settings(String name, String iban) implements WithdrawalConfig {
    @Override
    public long withdrawalMinimum() {
      return 1;
    }

    @Override
    public Payout payout() {
      return new Payout() {
        @Override
        public Optional<String> name() {
          return Optional.ofNullable(Settings.this.name);
        }

        @Override
        public Optional<String> iban() {
          return Optional.ofNullable(Settings.this.iban);
        }

        @Override
        public Optional<String> bic() {
          return Optional.empty();
        }
      };
    }
  }
}
