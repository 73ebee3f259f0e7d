package dev.kontor;

import dev.kontor.account.session.NewSigningKeys;
import dev.kontor.account.session.SigningKeys;
import dev.kontor.money.invoice.SellerConfig;
import dev.kontor.money.invoice.document.SellerLogo;
import dev.kontor.money.prepaid.withdrawal.PayoutAccount;
import dev.kontor.money.prepaid.withdrawal.WithdrawalConfig;
import dev.kontor.money.transfer.ReceivingAccounts;
import dev.kontor.money.transfer.TransferConfig;
import dev.kontor.operator.staff.FirstOperator;
import dev.kontor.platform.database.EmbeddedDatabase;
import dev.kontor.platform.database.OwnDatabase;
import dev.kontor.platform.database.StartupFailure;
import dev.kontor.platform.http.BrokenAddresses;
import dev.kontor.platform.security.Keys;
import dev.kontor.platform.security.TrustedProxies;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Starts the service: on the configured PostgreSQL, else on the embedded one. */
@QuarkusMain
public final class Kontor {
  private static final String URL = "quarkus.datasource.jdbc.url";
  private static final String IS_EMBEDDED = "kontor.embedded-database";

  private Kontor() {}

  /**
   * Runs the service; with the argument {@code keys} prints new keys instead, as settings for an
   * installation on a PostgreSQL of its own.
   */
  public static void main(String... args) {
    if (args.length == 1 && args[0].equals("keys")) {
      System.out.println("KONTOR_ENCRYPTION_KEYS='" + Keys.newKey() + "'");
      System.out.println("KONTOR_TOKENS_SIGNING_KEYS='" + NewSigningKeys.generate() + "'");
      return;
    }
    try {
      prepare(ConfigProvider.getConfig());
    } catch (StartupFailure failure) {
      System.err.println("Kontor can't start. " + failure.getMessage());
      System.exit(1);
    }
    BrokenAddresses.takeOver();
    Quarkus.run(args);
  }

  private static void prepare(Config config) {
    var settings = SettingsCheck.requireValid(config.getConfigSources());
    PayoutAccount.requireValid(settings.getConfigMapping(WithdrawalConfig.class));
    ReceivingAccounts.requireValid(settings.getConfigMapping(TransferConfig.class));
    SellerLogo.requireValid(settings.getConfigMapping(SellerConfig.class));
    config.getOptionalValues("kontor.encryption-keys", String.class).ifPresent(Keys::requireValid);
    value(config, "kontor.tokens.signing-keys").ifPresent(SigningKeys::requireValid);
    config
        .getOptionalValues("kontor.trusted-proxies", String.class)
        .ifPresent(TrustedProxies::parse);
    FirstOperator.requireValid(
        value(config, "kontor.operator.email"), value(config, "kontor.operator.password"));
    if (LaunchMode.current() != LaunchMode.DEVELOPMENT) {
      // Live reload keeps the port open while it starts the service anew.
      requireFreePort(config, "http", "8080");
      requireFreePort(config, "management", "9000");
    }
    var url = value(config, URL).filter(given -> System.getProperty(IS_EMBEDDED) == null);
    if (url.isPresent()) {
      requireKeys(config);
      OwnDatabase.requireReachable(
          url.get(),
          value(config, "quarkus.datasource.username").orElse(""),
          value(config, "quarkus.datasource.password").orElse(""));
    } else {
      var dataDir = Path.of(value(config, "kontor.data-dir").orElse("data"));
      EmbeddedDatabase.start(dataDir).forEach(System::setProperty);
      System.setProperty(IS_EMBEDDED, "true");
    }
  }

  private static void requireFreePort(Config config, String server, String usual) {
    var host = value(config, "quarkus." + server + ".host").orElse("127.0.0.1");
    var setting = "QUARKUS_" + server.toUpperCase(Locale.ROOT) + "_PORT";
    var port = port(setting, value(config, "quarkus." + server + ".port").orElse(usual));
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(host, port));
    } catch (IOException e) {
      throw new StartupFailure(
          "Port %d of %s is in use. Stop what uses it, or set %s.".formatted(port, host, setting));
    }
  }

  private static int port(String setting, String text) {
    if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > 65535) {
      throw new StartupFailure(setting + " isn't a port: " + text + ".");
    }
    return Integer.parseInt(text);
  }

  /** Instances that made keys of their own could not read each other's rows and tokens. */
  private static void requireKeys(Config config) {
    var missing =
        Stream.of("kontor.encryption-keys", "kontor.tokens.signing-keys")
            .filter(name -> value(config, name).isEmpty())
            .map(name -> name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"))
            .toList();
    if (!missing.isEmpty()) {
      throw new StartupFailure(
          "On a PostgreSQL of your own the keys are given by configuration: set %s."
              .formatted(String.join(" and ", missing)));
    }
  }

  private static Optional<String> value(Config config, String name) {
    return config.getOptionalValue(name, String.class).filter(each -> !each.isBlank());
  }
}
