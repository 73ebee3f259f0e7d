package dev.kontor.money.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.support.Contract;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a payment method is named, the contract says with what the sandbox can be tried. */
class SandboxTokensInContractTest {
  @ParameterizedTest
  @CsvSource({"AddPaymentMethod, token", "TopUpRequest, paymentMethod"})
  void eachTokenIsListed(String schema, String property) {
    var described =
        Contract.committed()
            .root()
            .at("/components/schemas/" + schema + "/properties/" + property + "/description")
            .asText();

    assertThat(SandboxToken.values())
        .allSatisfy(token -> assertThat(described).contains("`" + token.text() + "`"));
  }
}
