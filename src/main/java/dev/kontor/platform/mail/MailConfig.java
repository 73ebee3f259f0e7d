package dev.kontor.platform.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How mails leave, and what their links point to. */
@ConfigMapping(prefix = "kontor.mail")
public interface MailConfig {
  /** The sender's address. */
  @WithDefault("no-reply@kontor.example")
  String from();

  /** The sender's name, and how the provider is called in mails. */
  @WithDefault("Kontor")
  String senderName();

  /** Who is behind the mails, as the law wants it told: name and address of the provider. */
  @WithDefault("Kontor, kontor.example")
  String imprint();

  /** Where readers get help: a mail address, a page or a phone number. */
  @WithDefault("support@kontor.example")
  String support();

  /** Where links in mails lead: the manager's address. */
  @WithDefault("http://localhost:8080")
  String linkBase();

  Smtp smtp();

  /** The mail server; without a host, mails become files. */
  interface Smtp {
    Optional<String> host();

    @WithDefault("25")
    int port();

    Optional<String> username();

    Optional<String> password();

    /** {@code off}, {@code starttls} (refuses servers without) or {@code tls}. */
    @WithDefault("starttls")
    Encryption encryption();

    @WithDefault("PT20S")
    Duration timeout();
  }

  /** How the way to the mail server is protected. */
  enum Encryption {
    OFF,
    STARTTLS,
    TLS
  }
}
