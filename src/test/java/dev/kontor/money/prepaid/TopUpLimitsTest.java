package dev.kontor.money.prepaid;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.platform.database.StartupFailure;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits that make no sense are told at the start, not to the first customer. */
class TopUpLimitsTest {
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

  private static TopUpLimits limits(String method, String currency, String minimum) {
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
    return new TopUpLimits(new Settings(Map.of(method, Map.of(currency, limit))));
  }

  private record Settings(Map<String, Map<String, Limit>> limits) implements PrepaidConfig {
    @Override
    public Map<String, Duration> waitsFor() {
      return Map.of();
    }
  }
}
