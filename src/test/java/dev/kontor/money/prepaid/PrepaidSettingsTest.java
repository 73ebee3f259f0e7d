package dev.kontor.money.prepaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.platform.database.DatabaseConfig;
import dev.kontor.platform.database.StartupFailure;
import dev.kontor.platform.problem.DomainException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings that make no sense are told at the start, not to the first customer. */
class PrepaidSettingsTest {
  private static final String IBAN = "CH93 0076 2011 6238 5295 7";

  @ParameterizedTest
  @CsvSource({"card,CHF,5", "card,CHF,5.001", "card,CHF,-", "cheque,CHF,5.00", "card,XXY,5.00"})
  void aLimitThatIsNoneStopsTheStart(String method, String currency, String minimum) {
    assertThatThrownBy(() -> limits(method, currency, minimum).check(null))
        .isInstanceOf(StartupFailure.class)
        .hasMessageContaining("kontor.prepaid.limits." + method + "." + currency);
  }

  @Test
  void aGoodLimitPasses() {
    assertThatCode(() -> limits("card", "CHF", "5.00").check(null)).doesNotThrowAnyException();
  }

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

  private static Limits limits(String method, String currency, String minimum) {
    var limit =
        new PrepaidConfig.Limit() {
          @Override
          public String minimum() {
            return minimum;
          }

          @Override
          public String maximum() {
            return "10.00";
          }

          @Override
          public String highestBalance() {
            return "20.00";
          }
        };
    return new Limits(new Settings(Map.of(method, Map.of(currency, limit)), null, null));
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
    return new PayoutAccount(new Settings(Map.of(), name, iban), database);
  }

  private record Settings(Map<String, Map<String, Limit>> limits, String name, String iban)
      implements PrepaidConfig {
    @Override
    public Map<String, Duration> waitsFor() {
      return Map.of();
    }

    @Override
    public long operatorMaximum() {
      return 1;
    }

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
