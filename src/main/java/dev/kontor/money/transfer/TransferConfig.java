package dev.kontor.money.transfer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Where customers transfer money to: to accounts in Switzerland or Liechtenstein, by currency. */
@ConfigMapping(prefix = "kontor.transfers")
public interface TransferConfig {
  /** Who holds the accounts, as banks know it. */
  @WithDefault("${kontor.seller.name:${kontor.mail.sender-name:Kontor}}")
  String payee();

  Optional<Francs> chf();

  Optional<Euros> eur();

  /** The account for Swiss francs. */
  interface Francs {
    String iban();

    /** The one that the bank gives for QR references. */
    String qrIban();

    Optional<String> bic();
  }

  /** The account for euros, which has no QR references. */
  interface Euros {
    String iban();

    Optional<String> bic();
  }
}
