package dev.kontor.money.transfer;

import dev.kontor.platform.database.DatabaseConfig;
import dev.kontor.platform.database.StartupFailure;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.codecrete.qrbill.generator.Payments;
import org.iban4j.Bic;
import org.iban4j.Iban4jException;
import org.iban4j.IbanUtil;
import org.jspecify.annotations.Nullable;

/** The provider's bank accounts that customers transfer money to: at most one for a currency. */
@Startup
@Singleton
public class ReceivingAccounts {
  private static final Set<String> COUNTRIES = Set.of("CH", "LI");

  /** Of the embedded database, to which nothing is ever paid: the examples of the standard. */
  private static final Map<String, ReceivingAccount> EXAMPLES =
      Map.of(
          "CHF",
          new ReceivingAccount(
              "CHF", "CH5604835012345678009", "CH4431999123000889012", "CRESCHZZ80A"),
          "EUR",
          new ReceivingAccount("EUR", "CH9300762011623852957", null, "POFICHBEXXX"));

  private final Map<String, ReceivingAccount> byCurrency;

  ReceivingAccounts(TransferConfig config, DatabaseConfig database) {
    var configured = configured(config);
    byCurrency =
        configured.isEmpty() && database.embeddedDatabase() ? EXAMPLES : Map.copyOf(configured);
  }

  /**
   * Lets settings pass.
   *
   * @throws StartupFailure telling what is wrong
   */
  public static void requireValid(TransferConfig config) {
    configured(config);
  }

  private static Map<String, ReceivingAccount> configured(TransferConfig config) {
    return Stream.concat(
            config.chf().map(ReceivingAccounts::francs).stream(),
            config.eur().map(ReceivingAccounts::euros).stream())
        .collect(Collectors.toMap(ReceivingAccount::currency, Function.identity()));
  }

  /** The one for a currency; empty where there is none. */
  public Optional<ReceivingAccount> of(String currency) {
    return Optional.ofNullable(byCurrency.get(currency));
  }

  /** The one that a bank names by an IBAN, with spaces or without, in a currency. */
  public Optional<ReceivingAccount> named(String iban, String currency) {
    var compact = compact(iban);
    return of(currency).filter(each -> each.isNamed(compact));
  }

  /** Whether an IBAN is one of them, in whatever currency. */
  public boolean isOurs(String iban) {
    return byCurrency.keySet().stream().anyMatch(each -> named(iban, each).isPresent());
  }

  private static ReceivingAccount francs(TransferConfig.Francs account) {
    var name = "KONTOR_TRANSFERS_CHF";
    var qrIban = iban(name + "_QR_IBAN", account.qrIban());
    if (!Payments.isQRIBAN(qrIban)) {
      throw new StartupFailure(name + "_QR_IBAN isn't a QR-IBAN.");
    }
    return new ReceivingAccount(
        "CHF", plain(name, account.iban()), qrIban, bic(name, account.bic()));
  }

  private static ReceivingAccount euros(TransferConfig.Euros account) {
    var name = "KONTOR_TRANSFERS_EUR";
    return new ReceivingAccount("EUR", plain(name, account.iban()), null, bic(name, account.bic()));
  }

  private static String plain(String name, String text) {
    var iban = iban(name + "_IBAN", text);
    if (Payments.isQRIBAN(iban)) {
      throw new StartupFailure(
          name + "_IBAN is a QR-IBAN: it has to be the account's own IBAN, without QR references.");
    }
    return iban;
  }

  private static String iban(String name, String text) {
    var compact = compact(text);
    try {
      IbanUtil.validate(compact);
    } catch (Iban4jException e) {
      throw new StartupFailure(name + " isn't an IBAN: " + e.getMessage());
    }
    // QR-bills name no other accounts.
    if (!COUNTRIES.contains(compact.substring(0, 2))) {
      throw new StartupFailure(name + " isn't an IBAN of Switzerland or Liechtenstein.");
    }
    return compact;
  }

  private static String compact(String iban) {
    return iban.replace(" ", "").toUpperCase(Locale.ROOT);
  }

  private static @Nullable String bic(String name, Optional<String> bic) {
    try {
      return bic.map(Bic::valueOf).map(Bic::toString).orElse(null);
    } catch (Iban4jException e) {
      throw new StartupFailure(name + "_BIC isn't a BIC: " + e.getMessage());
    }
  }
}
