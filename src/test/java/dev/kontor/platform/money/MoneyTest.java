package dev.kontor.platform.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.platform.problem.CommonProblem;
import dev.kontor.platform.problem.DomainException;
import org.joda.money.IllegalCurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts are exact, and written in one way only. */
class MoneyTest {
  @ParameterizedTest
  @CsvSource({
    "12.50,CHF,1250",
    "0.00,EUR,0",
    "0.05,CHF,5",
    "-0.01,EUR,-1",
    "-1234.99,CHF,-123499",
    "90071992547409.93,EUR,9007199254740993",
    "999999999999999.99,CHF,99999999999999999",
    "1500,JPY,1500",
    "1.234,KWD,1234"
  })
  void theStringAndTheMinorUnitsSayTheSame(String amount, String currency, long minor) {
    assertThat(new Money(amount, currency).minor()).isEqualTo(minor);
    assertThat(Money.ofMinor(minor, currency)).isEqualTo(new Money(amount, currency));
  }

  @ParameterizedTest
  @CsvSource({
    "12.5,CHF",
    "12,CHF",
    "12.500,CHF",
    "12.345,EUR",
    "1500.00,JPY",
    "1.23,KWD",
    "012.50,CHF",
    "00.50,CHF",
    "-0.00,CHF",
    "+12.50,CHF",
    ".50,CHF",
    "12.,CHF",
    "1e2,CHF",
    "1E999999999,CHF",
    "'1''000.00',CHF",
    "'12,50',CHF",
    "' 12.50',CHF",
    "1234567890123456.00,CHF",
    "'',CHF",
    "NaN,CHF",
    "１２.５０,CHF",
    "12.50,chf",
    "12.50,ZZZ",
    "12.50,CHFR",
    "12.50,''",
    "12.50,756"
  })
  void anyOtherSpellingIsRefused(String amount, String currency) {
    var refusal = catchThrowableOfType(DomainException.class, () -> new Money(amount, currency));

    assertThat(refusal.type()).isEqualTo(CommonProblem.AMOUNT_INVALID);
  }

  @Test
  void thereAreNoMinorUnitsOfAnUnknownCurrency() {
    assertThatThrownBy(() -> Money.ofMinor(1, "ZZZ")).isInstanceOf(IllegalCurrencyException.class);
  }

  @Test
  void jsonHasTwoStrings() throws JsonProcessingException {
    assertThat(new ObjectMapper().writeValueAsString(new Money("12.50", "CHF")))
        .isEqualTo("{\"amount\":\"12.50\",\"currency\":\"CHF\"}");
  }
}
