package dev.kontor.money.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.platform.database.DatabaseConfig;
import dev.kontor.platform.database.StartupFailure;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where customers transfer money to, as the environment's variables say. */
class ReceivingAccountsTest {
  private static final String IBAN = "CH5604835012345678009";
  private static final String QR_IBAN = "CH4431999123000889012";

  private static final Map<String, String> BOTH =
      Map.of(
          "KONTOR_TRANSFERS_CHF_IBAN", "CH56 0483 5012 3456 7800 9",
          "KONTOR_TRANSFERS_CHF_QR_IBAN", "ch44 3199 9123 0008 8901 2",
          "KONTOR_TRANSFERS_CHF_BIC", "CRESCHZZ80A",
          "KONTOR_TRANSFERS_EUR_IBAN", "CH9300762011623852957",
          "KONTOR_TRANSFERS_EUR_BIC", "POFICHBE");

  private static TransferConfig config(Map<String, String> variables) {
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .addDiscoveredConverters()
        .withSources(new EnvConfigSource(variables, 300))
        .withMapping(TransferConfig.class)
        .withValidateUnknown(false)
        .build()
        .getConfigMapping(TransferConfig.class);
  }

  static ReceivingAccounts accounts(Map<String, String> variables, boolean isEmbedded) {
    var database =
        new DatabaseConfig() {
          @Override
          public Path dataDir() {
            return Path.of("data");
          }

          @Override
          public boolean embeddedDatabase() {
            return isEmbedded;
          }
        };
    return new ReceivingAccounts(config(variables), database);
  }

  private static Map<String, String> with(String variable, String value) {
    var variables = new HashMap<>(BOTH);
    variables.put("KONTOR_TRANSFERS_" + variable, value);
    return variables;
  }

  @Test
  void variablesSayWhichAccountsThereAre() {
    var accounts = accounts(BOTH, false);

    assertThat(accounts.of("CHF"))
        .contains(new ReceivingAccount("CHF", IBAN, QR_IBAN, "CRESCHZZ80A"));
    assertThat(accounts.of("CHF").orElseThrow().payee()).isEqualTo(QR_IBAN);
    assertThat(accounts.of("EUR"))
        .contains(new ReceivingAccount("EUR", "CH9300762011623852957", null, "POFICHBE"));
    assertThat(accounts.of("EUR").orElseThrow().payee()).isEqualTo("CH9300762011623852957");
    assertThat(accounts.of("USD")).isEmpty();
  }

  @Test
  void banksNameAnAccountByEitherIban() {
    var accounts = accounts(BOTH, false);

    assertThat(accounts.named("CH56 0483 5012 3456 7800 9", "CHF")).isPresent();
    assertThat(accounts.named(QR_IBAN, "CHF")).isPresent();
    assertThat(accounts.named(QR_IBAN, "EUR")).isEmpty();
    assertThat(accounts.named("CH9300762011623852957", "CHF")).isEmpty();
  }

  @Test
  void oneCurrencyIsEnough() {
    var euros = Map.of("KONTOR_TRANSFERS_EUR_IBAN", "LI21 0881 0000 2324 013A A");

    assertThat(accounts(euros, true).of("EUR").orElseThrow().bic()).isNull();
    assertThat(accounts(euros, true).of("CHF")).isEmpty();
  }

  @Test
  void examplesAreOfTheEmbeddedDatabaseOnly() {
    assertThat(accounts(Map.of(), true).of("CHF")).isPresent();
    assertThat(accounts(Map.of(), true).of("EUR")).isPresent();
    assertThat(accounts(Map.of(), false).of("CHF")).isEmpty();
    assertThat(accounts(Map.of(), false).of("EUR")).isEmpty();
  }

  @Test
  void theSellerIsPaidUnlessSomebodyElseIs() {
    assertThat(config(Map.of()).payee()).isEqualTo("Kontor");
    assertThat(config(Map.of("KONTOR_SELLER_NAME", "Alp AG")).payee()).isEqualTo("Alp AG");
    assertThat(config(with("PAYEE", "Alp Treuhand AG")).payee()).isEqualTo("Alp Treuhand AG");
  }

  @ParameterizedTest
  @CsvSource({
    "CHF_IBAN,    CH5604835012345678008,  isn't an IBAN",
    "CHF_IBAN,    x,                      isn't an IBAN",
    "CHF_IBAN,    CH4431999123000889012,  is a QR-IBAN",
    "CHF_IBAN,    DE89370400440532013000, isn't an IBAN of Switzerland or Liechtenstein",
    "CHF_QR_IBAN, CH5604835012345678009,  isn't a QR-IBAN",
    "CHF_QR_IBAN, CH4431999123000889013,  isn't an IBAN",
    "CHF_BIC,     CRES,                   isn't a BIC",
    "EUR_IBAN,    CH4431999123000889012,  is a QR-IBAN",
    "EUR_IBAN,    DE89370400440532013000, isn't an IBAN of Switzerland or Liechtenstein",
    "EUR_BIC,     POFI CHBE,              isn't a BIC"
  })
  void theServiceDoesNotStartWithAWrongAccount(String variable, String value, String why) {
    assertThatThrownBy(() -> accounts(with(variable, value), true))
        .isInstanceOf(StartupFailure.class)
        .hasMessageStartingWith("KONTOR_TRANSFERS_" + variable + " " + why);
  }
}
