package dev.kontor.platform.sms;

import dev.kontor.platform.database.DatabaseConfig;
import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * Stands in where no gateway is configured: on the embedded database, where things are tried out, a
 * text becomes a line of the log; elsewhere no code ever stands in a log.
 */
@Singleton
@DefaultBean
class LoggedTextMessages implements Gateway {
  private static final Logger LOG = Logger.getLogger(LoggedTextMessages.class);

  private final DatabaseConfig database;

  LoggedTextMessages(DatabaseConfig database) {
    this.database = database;
  }

  @Override
  public void send(String e164, String text) {
    if (!database.embeddedDatabase()) {
      LOG.warn("A text message can't be sent: no gateway is configured (KONTOR_SMS_URL)");
      throw SmsProblem.TEXT_MESSAGE_NOT_SENT.exception();
    }
    LOG.infof("Text message to %s: %s", e164, text);
  }
}
